/** Who belongs to the alliance, the places it speaks of and the codes it uses. */
package qilian.contract.directory;

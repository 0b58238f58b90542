/** What statistics tells the others: issues of bulletins, their restatements, silent sources. */
package qilian.contract.stats;

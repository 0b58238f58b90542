/** What members of the alliance agree and do together: membership, tasks, meetings, resolutions. */
package qilian.contract.alliance;

/** What marks a line of the hosts file that this program took out of force; the rest of the line is as it was, to the byte. */
export const HOSTS_MARK = '# GoModDoctor: ';

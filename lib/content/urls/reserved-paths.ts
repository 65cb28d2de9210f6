const OWN = /^\/($|blog$|page\/|files(\/|$)|share\/|dev(\/|$)|_|404$|500$|api(\/|$))/;
const LISTS = /^\/(tags|authors|archive|series|search)(\/|$)/;
const LONGEST = 200;

/** What is wrong with the address of a post or page, if anything: the blog's own addresses, and what no file system or server takes. */
export function validatePath(path: string): string | undefined {
	if (path === "/blog/" || path === "/") return "The file has no name to make an address of. Give it a `slug:`.";
	if (OWN.test(path)) return `${path} is an address of the blog itself. Give it another \`slug:\`.`;
	if (!path.startsWith("/blog/") && /\.[A-Za-z0-9]+$/.test(path)) {
		return `${path} looks like a file. Give it a \`slug:\` without a dot, or put the file into \`public\`.`;
	}
	const isLong = path.split("/").some((part) => Buffer.byteLength(part) > LONGEST);
	return isLong ? "The address is too long for a file system. Give it a shorter `slug:`." : undefined;
}

/** Whether an address is one that the blog itself has or keeps for itself, lists included. */
export function isReservedPath(path: string): boolean {
	return OWN.test(path) || LISTS.test(path);
}

/** Which list of the blog stands where a page wants to, if any. */
export function describeListConflict(path: string): string | undefined {
	if (!LISTS.test(path)) return undefined;
	return `${path} is the address of a list of the blog itself. Give it another \`slug:\`.`;
}

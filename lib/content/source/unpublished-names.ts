/** Matches copies that editors and tools leave beside a file, which have the text of drafts, and half-written files. */
const BACKUP = /~$|^~\$|^#.*#$|\.(?:bak|backup|old|orig|rej|save|sw[a-p]|tmp|temp)$/i;
/** Matches files and folders of operating systems and package managers. */
const SYSTEM_FILE = /^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|__MACOSX|node_modules)$/i;
/** The only hidden folder that readers' programs request: https://www.rfc-editor.org/rfc/rfc8615 */
const WELL_KNOWN = ".well-known";

/** Tells whether a file or folder is never published because of its name: hidden files, backup copies, system files. */
export function isUnpublishedName(name: string, isFolder = false): boolean {
	const isHidden = name.startsWith(".") && name !== WELL_KNOWN;
	return isHidden || SYSTEM_FILE.test(name) || (!isFolder && BACKUP.test(name));
}

/** Tells whether the path of a file has a segment that is never published. */
export function isUnpublishedPath(file: string): boolean {
	return file.split("/").some((name, index, { length }) => isUnpublishedName(name, index < length - 1));
}

/** Tells whether an owner may expect a file to be published although its name forbids that: not what tools leave behind. */
export function isWorthReporting(name: string): boolean {
	return !/^\.(?:DS_Store|git.*|svn|hg|idea|vscode|_.*|#.*)$/i.test(name) && !SYSTEM_FILE.test(name);
}

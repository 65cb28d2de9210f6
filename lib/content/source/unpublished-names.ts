import path from "node:path/posix";
import { isPostPath } from "./layout";
import { POST_FILE } from "./post-file";

/** Matches copies that editors and tools leave beside a file, which may have the text of drafts, and half-written files. */
const BACKUP = /~$|^~\$|^#.*#$|\.(?:bak|backup|old|orig|rej|save|sw[a-p]|tmp|temp)$/i;
/**
 * Matches copies that operating systems and editors make, unfinished downloads and private keys. A post may have such
 * a name.
 */
const PRIVATE =
	/^Copy of | - Copy(?: \(\d+\))?\.\w+$|~\.\w+$|\.(?:part|partial|crdownload|sav)$|^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$|\.(?:pem|key|p12|pfx|ppk|jks|keystore|kdbx)$/i;
/** Matches files and folders of operating systems and package managers. */
const SYSTEM_FILE = /^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|__MACOSX|node_modules)$/i;
/** The only hidden folder that clients request: https://www.rfc-editor.org/rfc/rfc8615 */
const WELL_KNOWN = ".well-known";

/**
 * Tells whether the last segment of a path in this blog's layout keeps it from being published: hidden files, copies,
 * private keys, system files.
 */
export function isUnpublishedName(file: string, isFolder = false): boolean {
	const name = path.basename(file);
	const isHidden = name.startsWith(".") && name !== WELL_KNOWN;
	if (isHidden || SYSTEM_FILE.test(name)) return true;
	const isPost = isPostPath(file) && POST_FILE.test(name);
	return !isFolder && (BACKUP.test(name) || (!isPost && PRIVATE.test(name)));
}

/** Tells whether any segment of a path keeps it from being published. */
export function isUnpublishedPath(file: string): boolean {
	const [, ...folders] = file.split("/").reverse();
	return isUnpublishedName(file) || folders.some((name) => isUnpublishedName(name, true));
}

/**
 * Tells whether an owner may expect a file to be published although its name prevents that. Files that tools leave
 * behind aren't expected.
 */
export function isWorthReporting(name: string): boolean {
	return !/^\.(?:DS_Store|git.*|svn|hg|idea|vscode|_.*|#.*)$/i.test(name) && !SYSTEM_FILE.test(name);
}

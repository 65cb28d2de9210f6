import path from "node:path/posix";
import { isPostPath, type Project } from "./layout";

/** Matches the files that can be posts. */
export const POST_FILE = /\.(mdx|md|markdown)$/i;
/** Matches pages that are modules of React, in the owner's folder of this blog. Tests and stories may be beside them. */
const PAGE_MODULE = /^pages\/(?:.*\/)?(?![._])(?!.*\.(?:test|spec|stories|d)\.)[^/]+\.[jt]sx$/;
/** Matches formats that only other systems render. */
const OTHER_FORMAT = /\.(?:html?|textile|org|adoc|asciidoc|rst|qmd|rmd)$/i;
const DATED = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;
const README = /(?:^|\/)README\.(?:mdx?|markdown)$/i;
/** Matches texts about a repository, for its authors and their tools. A page such as `license.md` is for readers. */
const ABOUT_FOLDER =
	/(?:^|\/)(?:(?:AGENTS|CLAUDE|GEMINI|SKILL)(?:\.(?:local|override))?|CONTRIBUTING|LICEN[CS]E|CODE_OF_CONDUCT)\.(?:mdx?|markdown)$/;
/** Matches templates of other systems that list their posts. */
const LIST_TEMPLATE = /^(?:posts|sections\/[^/]+)\/index\.\w+$/i;
/** Matches posts with other extensions of Markdown, or one that an editor has added. */
const MISNAMED_POST = /\.(?:mdown|mkdown|mkdn?|mdwn|mdtxt|mdtext|mdoc|markdoc|markdn|(?:mdx?|markdown)\.txt)$/i;
/** Matches a post that has its folder for itself. */
const OWN_POST = /^(?:posts|pages|drafts|sections\/[^/]+)\/.+\/(?:index\.(?:md|mdx|markdown)|page\.mdx)$/i;
const INDEX_FILE = /^posts(\/.*)?\/(index\.(md|mdx|markdown)|page\.mdx)$/;

// Names of copies and secrets. The first two are those of no file of a blog; a post may have any of the others.

/** Matches files that are never read or published: backups of editors and tools, which may have the text of drafts, and half-written files. */
const BACKUP = /~$|^~\$|^#.*#$|\.(?:bak\d*|backup|old|orig|rej|save|sw[a-p]|tmp|temp)$|\.\w+_original$/i;
/** The words of a copy in several languages, as a part of a regular expression. */
const COPY = "(?<![a-z])(?:copy|copie|c(?:o\\u0301?|ó)pia|kopi[ea])(?![a-z])|копия|コピー|副本|복사본|نسخة|עותק";
/** The words of a conflict, by Dropbox, Nextcloud, Obsidian, Seafile, Synology and others. */
const CONFLICT =
	"conflicted|conflito?|conflicto|conflitto|conflicterende|konflikt|widersprüchliche|конфликт\\p{L}*|競合|冲突|衝突";
/** Matches files that are never read or published: copies by sync programs of what was changed on two devices, and backups that end as a post. */
const SYNC_COPY = new RegExp(
	[
		"\\.sync-conflict-\\d{8}-\\d{6}|_conflict-\\d{8}-\\d{6}|_\\w{3}-\\d\\d-\\d{4,6}-\\d{4}_Conflict|\\.(?:bak\\d*|orig)\\.(?:mdx?|markdown)$",
		`\\((?=[^()]*(?:${COPY}))(?=[^()]*(?<!\\p{L})(?:${CONFLICT}))[^()]*\\)`,
		"\\((?:[^()]* )?(?:case|selective sync|unicode encoding|white ?space) conflict(?: \\d+)?\\)|\\(SFConflict [^()]*\\)",
	].join("|"),
	"iu",
);
/** Matches files that are never published, but read if they are posts: copies by operating systems and editors, and unfinished downloads. */
const COPY_OR_DOWNLOAD = /^Copy of | - Copy(?: \(\d+\))?\.\w+$|~\.\w+$|\.(?:part|partial|crdownload|sav)$/i;
/**
 * Matches files that are never published, but read if they are posts: private keys, and files with passwords of programs, clouds and wallets.
 * `id_rsa.pub` is a public key.
 */
const SECRET =
	/\.(?:pem|key|p8|p12|pfx|ppk|jks|jwk|keystore|kdbx?|ovpn)$|\.pem\.txt$|^htpasswd$|(?:^|\.)env(?:\.(?:local|dev\w*|prod\w*|stag\w*|test))?$|^id_(?:rsa|dsa|ecdsa|ed25519)(?:[_-][\w-]+)?(?:\.txt)?$|_(?:rsa|ecdsa|ed25519)$|^ssh_host_\w+_key(?:\.txt)?$|^secring\.gpg$|^_?netrc$|(?:^|[_-])(?:private|deploy)[_-]key$|^service[-_]?account[\w-]*\.json$|^credentials\.json$|^secrets\.ya?ml$|^passwords\.txt$|\.tfvars$|^client_secrets?[\w.-]*\.json$|\.tfstate(?:\.[\w.-]+)?$|^kubeconfig(?:\.ya?ml)?$|^wp-config\.php$|^wallet\.dat$/i;
/** Matches the part of a post's name for which it isn't read if the original is beside it: a copy by an editor or a merge. */
const LEFTOVER_PART = /(?:~|\.(?:backup|old|save|tmp|temp)|[._](?:BACKUP|BASE|LOCAL|REMOTE)[._]\d+)(?=\.\w+$)/;
/**
 * Matches the parts of the name of a post, or of its folder, for which it is read, but reported, if the original is beside it: a copy by an operating
 * system, iCloud (`hello 2`) or OneDrive (`hello-DESKTOP-AB12CD3`), or another post.
 */
const COPY_PARTS = [
	new RegExp(
		`(?<=^|/)(?:(?:Copy of|Kopie v[oa]n|Kopia av|C[oó]pia d[ei]|Copi[ae] de) )|(?: [-–—] (?:${COPY})(?: \\(\\d+\\))?|[ _-](?:${COPY})(?:[ _-]\\d+)?| ?(?:の|的)?(?:コピー|副本)(?: ?\\d+)?| ?\\((?:(?:[\\p{L}\\d]+ ){0,2}(?:${COPY})|\\d+)\\)| (?:[2-9]|\\d\\d)|\\.(?:mdx?|markdown))(?=(?:/index)?\\.\\w+$)`,
		"iu",
	),
	/-(?:[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+|[^-/]*[’' ][^-/]*\b(?:MacBook|iMac|Mac)\b[^-/.]*)(?=(?:\/index)?\.\w+$)/,
];

const SYSTEM_FILE =
	/^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|__MACOSX|node_modules|@eaDir|#recycle|@Recycle|\$RECYCLE\.BIN|Icon\r|.*:Zone\.Identifier)$/i;
/** The only hidden folder that clients request: https://www.rfc-editor.org/rfc/rfc8615 */
const WELL_KNOWN = ".well-known";

export function isPageModule(file: string): boolean {
	return PAGE_MODULE.test(file) && !isPrivateFile(file);
}

/** Tells whether a file is a post in a format that isn't read, recognized by the date in its name, or by its extension. */
export function isUnsupportedPost(file: string): boolean {
	return (OTHER_FORMAT.test(file) && DATED.test(file)) || isMisnamedPost(file);
}

/** Tells whether a file without a date in its name is in a format that isn't read. It may also be a file for posts, such as a demo. */
export function isOtherFormat(file: string): boolean {
	return OTHER_FORMAT.test(file) && !isPrivateFile(file) && !LIST_TEMPLATE.test(file) && !isUnsupportedPost(file);
}

/** Tells whether a text is a post that isn't read, if it has front matter. */
export function isPlainText(file: string): boolean {
	return (
		isAboutFolder(file) || (/(?:\.txt|(?:^|\/)[^./]+)$/i.test(file) && !isPrivateFile(file) && !isMisnamedPost(file))
	);
}

/** Tells whether a text is about its folder: a README, or notes for those who write in it. */
export function isAboutFolder(file: string): boolean {
	return README.test(file) || ABOUT_FOLDER.test(file);
}

export function isMisnamedPost(file: string): boolean {
	return MISNAMED_POST.test(file);
}

/** Tells whether a file is partial or private in other systems (`_`, `.`), or about its folder. */
export function isPrivateFile(file: string): boolean {
	return /(^|\/)([._]|README\.\w+$)/i.test(file) || ABOUT_FOLDER.test(file);
}

/** Tells whether a file beside posts is not static: a post, even one that isn't shown, or one of Docusaurus's data files. */
export function isSourceFile(file: string): boolean {
	const isData = /^posts\/(authors|tags)\.ya?ml$/.test(file);
	return isData || isPostSource(file) || isPrivateFile(file);
}

/** Returns the folder that a post has for itself, such as `posts/hello` for `posts/hello/index.md`. */
export function findOwnFolder(file: string): string | undefined {
	return OWN_POST.test(file) ? path.dirname(file) : undefined;
}

/** Tells whether a file in a folder of posts has the text of a post or page, rendered or not. */
export function isPostSource(file: string): boolean {
	return POST_FILE.test(file) || isPageModule(file) || isUnsupportedPost(file);
}

/** Tells whether a file is the index of a folder of posts, which is a list in other systems. */
export function isListPage({ system, mounts }: Project, file: string): boolean {
	return system !== undefined && INDEX_FILE.test(file) && mounts.some(({ at }) => at === path.dirname(file));
}

/**
 * Tells whether the last segment of a path in this blog's layout keeps it from being published: hidden files, copies,
 * private keys, system files.
 */
export function isUnpublishedName(file: string, isFolder = false): boolean {
	const name = path.basename(file);
	const isHidden = name.startsWith(".") && name !== WELL_KNOWN;
	if (isHidden || SYSTEM_FILE.test(name)) return true;
	if (isFolder) return false;
	if (BACKUP.test(name) || SYNC_COPY.test(name.normalize("NFC"))) return true;
	const isPost = isPostPath(file) && POST_FILE.test(name);
	return !isPost && (COPY_OR_DOWNLOAD.test(name) || SECRET.test(name));
}

/** Tells whether a post is a copy of another of `files` that an editor or a merge has made. */
export function isLeftover(file: string, files: ReadonlySet<string>): boolean {
	return (
		isPostPath(file) && POST_FILE.test(file) && LEFTOVER_PART.test(file) && files.has(file.replace(LEFTOVER_PART, ""))
	);
}

/** Returns the one of `files` that a post may be a copy of, by its name. */
export function findOriginal(file: string, files: ReadonlySet<string>): string | undefined {
	const originals = COPY_PARTS.map((part) => file.replace(part, ""));
	return originals.find((original) => original !== file && files.has(original));
}

/** Tells whether any segment of a path keeps it from being published. */
export function isUnpublishedPath(file: string): boolean {
	const [, ...folders] = file.split("/").reverse();
	return isUnpublishedName(file) || folders.some((name) => isUnpublishedName(name, true));
}

/** The page of other systems for missing paths. */
export const NOT_FOUND_FILE = "public/404.html";

/**
 * Tells whether an owner may expect a file to be published although its name prevents that. Files that tools leave
 * behind aren't expected.
 */
export function isWorthReporting(name: string): boolean {
	return !/^\.(?:DS_Store|git.*|nojekyll|svn|hg|idea|vscode|_.*|#.*)$/i.test(name) && !SYSTEM_FILE.test(name);
}

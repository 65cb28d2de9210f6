import path from "node:path/posix";

export const MEDIA_TYPES: Readonly<Record<string, string>> = {
	aac: "audio/aac",
	avif: "image/avif",
	css: "text/css; charset=utf-8",
	flac: "audio/flac",
	gif: "image/gif",
	html: "text/html; charset=utf-8",
	ico: "image/x-icon",
	jpeg: "image/jpeg",
	jpg: "image/jpeg",
	js: "text/javascript; charset=utf-8",
	json: "application/json",
	m4a: "audio/mp4",
	m4v: "video/mp4",
	md: "text/markdown; charset=utf-8",
	mov: "video/quicktime",
	mp3: "audio/mpeg",
	mp4: "video/mp4",
	oga: "audio/ogg",
	ogg: "audio/ogg",
	ogv: "video/ogg",
	opus: "audio/ogg",
	pdf: "application/pdf",
	png: "image/png",
	svg: "image/svg+xml",
	txt: "text/plain; charset=utf-8",
	wav: "audio/wav",
	webm: "video/webm",
	webp: "image/webp",
	woff2: "font/woff2",
	xml: "application/xml",
};

const UNKNOWN = "application/octet-stream";

/** Extensions of further files that browsers show or save and never run, whatever their media type. */
export const DOWNLOADS: ReadonlySet<string> = new Set(
	[
		"apng avifs bmp heic heif jfif jpe psd tif tiff eps ps glb obj stl",
		"3gp aif aiff avi mid midi mkv mpeg mpg srt vtt weba otf ttf woff",
		"asc bib csv geojson ics ipynb log sig tsv vcf c cpp diff go h java patch py rb sh sql tex toml yaml yml",
		"7z bz2 gz rar tar tgz xz zip doc docx epub mobi odg odp ods odt ppt pptx rtf xls xlsx",
	].flatMap((line) => line.split(" ")),
);

/** Extensions that servers may run wherever they are in a name: https://httpd.apache.org/docs/2.4/mod/mod_mime.html#multipleext */
const SERVER_SCRIPTS = new Set("php php3 php4 php5 php7 php8 phtml phar cgi shtml".split(" "));

/** Extensions by which servers may send a file if they know no type for the one after them, as for `a.html.toml`, or decompress it. */
const DOCUMENTS = new Set(
	"htm html xhtml xht xml xsl xslt rdf mathml mml xul atom rss svg svgz mht mhtml js mjs cjs wasm swf hta htc".split(
		" ",
	),
);

/** Uses the names of https://www.iana.org/assignments/media-types */
export function getMediaType(file: string): string {
	const extension = extensionOf(file);
	return (Object.hasOwn(MEDIA_TYPES, extension) && MEDIA_TYPES[extension]) || UNKNOWN;
}

/**
 * Tells whether browsers run no script in a file, opened or included: its type is known, and can't have scripts, also on servers that
 * look at other extensions than the last one. SVG is sanitized.
 */
export function isPassive(file: string): boolean {
	const isActive = /^text\/(?:html|javascript)|^application\/(?:xml|octet-stream)/.test(getMediaType(file));
	const isKnown = !isActive || DOWNLOADS.has(extensionOf(file));
	const isWidelyKnown = Object.hasOwn(MEDIA_TYPES, extensionOf(file));
	const inner = extensionsOf(file).slice(0, -1);
	return isKnown && !isServerScript(file) && (isWidelyKnown || !inner.some((one) => DOCUMENTS.has(one)));
}

/** Tells whether servers may run a file, also if its name goes on with another extension, as `a.php.html` does. */
export function isServerScript(file: string): boolean {
	return extensionsOf(file).some((one) => SERVER_SCRIPTS.has(one));
}

/** Returns `["php", "html"]` for `a.php.html`. */
function extensionsOf(file: string): string[] {
	return path.basename(file).toLowerCase().split(".").slice(1);
}

const extensionOf = (file: string) => file.split(".").pop()?.toLowerCase() ?? "";

/** Media types of the files that a blog sends, with their file extensions: https://www.iana.org/assignments/media-types */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
	"application/epub+zip": "epub",
	"application/gzip": "gz tgz",
	"application/json": "json geojson ipynb map",
	"application/msword": "doc",
	"application/pdf": "pdf",
	"application/pgp-signature": "asc sig",
	"application/postscript": "eps ps",
	"application/rtf": "rtf",
	"application/vnd.ms-excel": "xls",
	"application/vnd.ms-powerpoint": "ppt",
	"application/vnd.oasis.opendocument.graphics": "odg",
	"application/vnd.oasis.opendocument.presentation": "odp",
	"application/vnd.oasis.opendocument.spreadsheet": "ods",
	"application/vnd.oasis.opendocument.text": "odt",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
	"application/vnd.rar": "rar",
	"application/xml": "xml",
	"application/zip": "zip",
	"application/x-7z-compressed": "7z",
	"application/x-bzip2": "bz2",
	"application/x-mobipocket-ebook": "mobi",
	"application/x-subrip": "srt",
	"application/x-tar": "tar",
	"application/x-xz": "xz",
	"audio/aac": "aac",
	"audio/aiff": "aif aiff",
	"audio/flac": "flac",
	"audio/midi": "mid midi",
	"audio/mp4": "m4a",
	"audio/mpeg": "mp3",
	"audio/ogg": "oga ogg opus",
	"audio/wav": "wav",
	"audio/webm": "weba",
	"font/otf": "otf",
	"font/ttf": "ttf",
	"font/woff": "woff",
	"font/woff2": "woff2",
	"image/avif": "avif avifs",
	"image/bmp": "bmp",
	"image/gif": "gif",
	"image/heic": "heic heif",
	"image/jpeg": "jpg jpeg jpe jfif",
	"image/png": "png apng",
	"image/svg+xml": "svg",
	"image/tiff": "tif tiff",
	"image/vnd.adobe.photoshop": "psd",
	"image/webp": "webp",
	"image/x-icon": "ico",
	"model/gltf-binary": "glb",
	"model/obj": "obj",
	"model/stl": "stl",
	"text/calendar": "ics",
	"text/css; charset=utf-8": "css",
	"text/csv; charset=utf-8": "csv",
	"text/html; charset=utf-8": "html",
	"text/javascript; charset=utf-8": "js",
	"text/markdown; charset=utf-8": "md",
	"text/plain; charset=utf-8": "txt bib c cpp diff go h java log patch py rb sh sql tex toml yaml yml",
	"text/tab-separated-values; charset=utf-8": "tsv",
	"text/vcard": "vcf",
	"text/vtt; charset=utf-8": "vtt",
	"video/3gpp": "3gp",
	"video/mp4": "mp4 m4v",
	"video/mpeg": "mpeg mpg",
	"video/ogg": "ogv",
	"video/quicktime": "mov",
	"video/webm": "webm",
	"video/x-matroska": "mkv",
	"video/x-msvideo": "avi",
};

const typeByExtension = new Map(
	Object.entries(MEDIA_TYPES).flatMap(([type, extensions]) => extensions.split(" ").map((one) => [one, type])),
);
const UNKNOWN = "application/octet-stream";

/** Returns the media type of a file by its extension. */
export function getMediaType(file: string): string {
	return typeByExtension.get(file.split(".").pop()?.toLowerCase() ?? "") ?? UNKNOWN;
}

/** Tells whether browsers run no script in a file, opened or included: its type is known, and none that has any. SVG is sanitized. */
export function isPassive(file: string): boolean {
	return !/^text\/(?:html|javascript)|^application\/(?:xml|octet-stream)/.test(getMediaType(file));
}

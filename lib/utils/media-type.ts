/** Media types by file extension. */
const MEDIA_TYPES: Record<string, string> = {
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

/** Returns the media type of a file by its extension: https://www.iana.org/assignments/media-types */
export function getMediaType(file: string): string {
	return MEDIA_TYPES[file.split(".").pop()?.toLowerCase() ?? ""] ?? "application/octet-stream";
}

const TYPES: Record<string, string> = {
	avif: "image/avif",
	css: "text/css; charset=utf-8",
	gif: "image/gif",
	html: "text/html; charset=utf-8",
	ico: "image/x-icon",
	jpeg: "image/jpeg",
	jpg: "image/jpeg",
	js: "text/javascript; charset=utf-8",
	json: "application/json",
	md: "text/markdown; charset=utf-8",
	mp3: "audio/mpeg",
	mp4: "video/mp4",
	pdf: "application/pdf",
	png: "image/png",
	svg: "image/svg+xml",
	txt: "text/plain; charset=utf-8",
	webm: "video/webm",
	webp: "image/webp",
	woff2: "font/woff2",
	xml: "application/xml",
};

/** The media type of a file by its name: https://www.iana.org/assignments/media-types */
export function mediaType(file: string): string {
	return TYPES[file.split(".").pop()?.toLowerCase() ?? ""] ?? "application/octet-stream";
}

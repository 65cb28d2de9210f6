/** The extensions that name an image format, by sharp's word for it; the first one is the usual one. */
const EXTENSIONS: Record<string, readonly string[]> = {
	jpeg: ["jpg", "jpeg", "jpe", "jfif"],
	png: ["png", "apng"],
	webp: ["webp"],
	gif: ["gif"],
	avif: ["avif", "avifs"],
	heif: ["heic", "heif"],
	svg: ["svg"],
	tiff: ["tif", "tiff"],
};
const ALL = new Set(Object.values(EXTENSIONS).flat());

/** The extension of a file's name, in small letters and without its dot. */
export function extensionOf(file: string): string {
	return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** Whether a file calls itself an image. */
export function hasImageExtension(file: string): boolean {
	return ALL.has(extensionOf(file));
}

/** The usual extension of a format. */
export function defaultExtension(format: string): string {
	return EXTENSIONS[format]?.[0] ?? format;
}

/** Whether a file's name tells its format; names that tell none are right as well. */
export function hasMatchingExtension(file: string, format: string): boolean {
	return !hasImageExtension(file) || !EXTENSIONS[format] || EXTENSIONS[format].includes(extensionOf(file));
}

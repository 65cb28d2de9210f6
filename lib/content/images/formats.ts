/** The file extensions of each image format, by sharp's name for it; the first one is the default. */
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
const ALL_EXTENSIONS = new Set(Object.values(EXTENSIONS).flat());

/** Returns an extension in lower case, without the dot. */
export function extensionOf(file: string): string {
	return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** Tells whether the extension of a file is one of an image, in any case. */
export function hasImageExtension(file: string): boolean {
	return ALL_EXTENSIONS.has(extensionOf(file));
}

export function defaultExtension(format: string): string {
	return EXTENSIONS[format]?.[0] ?? format;
}

/** Returns the extension of a file if it is one of its format, else the usual one. */
export function extensionFor(file: string, format: string): string {
	return hasImageExtension(file) && hasMatchingExtension(file, format) ? extensionOf(file) : defaultExtension(format);
}

/** Tells whether a file's extension fits its format; an extension of no image format fits all. */
export function hasMatchingExtension(file: string, format: string): boolean {
	return !hasImageExtension(file) || !EXTENSIONS[format] || EXTENSIONS[format].includes(extensionOf(file));
}

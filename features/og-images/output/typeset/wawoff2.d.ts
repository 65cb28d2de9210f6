declare module "wawoff2/decompress.js" {
	/** Returns a TrueType or OpenType font. */
	export default function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}

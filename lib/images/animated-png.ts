const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** Finds the chunk of an animation, of which sharp doesn't tell: https://www.w3.org/TR/png-3/#acTL-chunk */
export function isAnimatedPng(bytes: Buffer): boolean {
	if (!bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return false;
	for (let start = PNG_SIGNATURE.length; start + 8 <= bytes.length; ) {
		const type = bytes.toString("latin1", start + 4, start + 8);
		// The chunk comes before the image data, or not at all.
		if (type === "acTL" || type === "IDAT") return type === "acTL";
		start += bytes.readUInt32BE(start) + 12;
	}
	return false;
}

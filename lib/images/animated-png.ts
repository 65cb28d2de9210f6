const PNG = Buffer.from("89504e470d0a1a0a", "hex");

/** Whether a PNG is animated, which sharp doesn't tell: https://www.w3.org/TR/png-3/#acTL-chunk */
export function isAnimatedPng(bytes: Buffer): boolean {
	if (!bytes.subarray(0, PNG.length).equals(PNG)) return false;
	for (let start = PNG.length; start + 8 <= bytes.length; ) {
		const type = bytes.toString("latin1", start + 4, start + 8);
		// It stands before the picture, or nowhere.
		if (type === "acTL" || type === "IDAT") return type === "acTL";
		start += bytes.readUInt32BE(start) + 12;
	}
	return false;
}

type NamedFile = Pick<File, "name" | "type">;

/** Matches the URL of an image, such as one that was copied in a browser. */
const ADDRESS = /^(?:https?|file|data|blob):\S+$/i;

/** Matches the names of images, because not every system gives them a type. */
const IMAGE_NAME = /\.(?:avif|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i;

export function listImages<Item extends NamedFile>(files: Iterable<Item>): Item[] {
	return [...files].filter(({ name, type }) => (type === "" ? IMAGE_NAME.test(name) : type.startsWith("image/")));
}

/**
 * Returns the images that a paste is meant to insert. The clipboard may have the same content in several forms: cells of a spreadsheet
 * and parts of a document are text with a picture of it, while an image that was copied has its URL or the name of its file as text.
 */
export function listPastedImages<Item extends NamedFile>(files: Iterable<Item>, text: string): Item[] {
	const all = [...files];
	const lines = text
		.split(/[\r\n]+/)
		.map((line) => line.trim())
		.filter(Boolean);
	const isName = (line: string) => all.some(({ name }) => line.split(/[/\\]/).at(-1) === name);
	return lines.every((line) => ADDRESS.test(line) || isName(line)) ? listImages(all) : [];
}

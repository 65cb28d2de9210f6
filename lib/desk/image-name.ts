import { slugify } from "@/lib/content/urls/slug";
import { defaultExtension, extensionOf, hasImageExtension, hasMatchingExtension } from "@/lib/images/formats";

interface ImageNames {
	/** As the browser or the program names it. */
	fileName: string;
	heading: string;
	title: string;
	/** As sharp names it, found by the file's bytes. */
	format: string;
}

/** Words in file names that cameras, telephones and programs give. They don't describe an image. */
const GENERIC_WORDS = new Set(
	`am at bild bildschirmfoto blob captura capture clipboard copy de download dsc dscf dscn edited ecran file final foto image imagen images
	img mvimg new on pantalla paste pasted photo pic picture pm pxl scan screen screenshot shot signal the tmp um unbenannt unnamed untitled
	von whatsapp`.split(/\s+/),
);

/**
 * Tells whether a word doesn't describe an image: a generic one, a letter, a number, or one with a number such as `IMG1234` or `3fa92b1c`.
 */
function isGeneric(word: string): boolean {
	const letters = word.replace(/\d+/g, "");
	return letters.length < 2 || GENERIC_WORDS.has(letters) || (/^[\da-f]{4,}$/.test(word) && /\d/.test(word));
}

/** Names an image after its file, or after the heading or title if the file's name is generic. */
export function nameImage({ fileName, heading, title, format }: ImageNames): string {
	const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
	const words = base
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u);
	const isNamed = !words.filter(Boolean).every(isGeneric);
	const name = isNamed ? base.normalize("NFC") : heading.trim() || title.trim() || "image";
	const isKept = hasImageExtension(fileName) && hasMatchingExtension(fileName, format);
	return `${slugify(name)}.${isKept ? extensionOf(fileName) : defaultExtension(format)}`;
}

/** Returns the n-th choice of a name, such as `cat.png`, `cat-2.png`, `cat-3.png`. */
export function numberName(name: string, n: number): string {
	return n === 1 ? name : name.replace(/(\.[^.]*)?$/, (extension) => `-${n}${extension}`);
}

import path from "node:path/posix";
import { fileToUrl, parseFilename, slugify } from "quire-blog/tools/blog";
import { groupBy } from "@/lib/utils/collections";
import { encodePath } from "@/lib/utils/url";

const INDEX_FILE = /\/index\.\w+$/;

const BESIDE = ":folder";

/** Words in file names that cameras, telephones and programs give. They don't describe an image. */
const GENERIC_WORDS = new Set(
	`am at bild bildschirmfoto blob captura capture clipboard copy de download dsc dscf dscn edited ecran file final foto image imagen images
	img mvimg new on pantalla paste pasted photo pic picture pm pxl scan screen screenshot shot signal the tmp um unbenannt unnamed untitled
	von whatsapp`.split(/\s+/),
);

export interface ImageUse {
	file: string;
	images: readonly string[];
}

interface ImageNames {
	/** As the browser or the program names it. */
	fileName: string;
	heading: string;
	title: string;
	/** Without the dot. */
	extension: string;
}

/**
 * Chooses the folder for a new image of a post, in this blog's layout: the folder of the post's other images; without any, that of most
 * posts of the same kind (a single file, or a folder of their own); else the folder of the post.
 */
export function chooseImageFolder(post: ImageUse & { day: string }, others: readonly ImageUse[]): string {
	const own = mostFrequent(post.images.map((image) => path.dirname(image)));
	if (own !== undefined) return own;
	const hasFolder = INDEX_FILE.test(post.file);
	const votes = others
		.filter(({ file, images }) => images.length > 0 && INDEX_FILE.test(file) === hasFolder)
		.flatMap(({ file, images }) => mostFrequent(images.map((image) => toPattern(path.dirname(image), file))) ?? []);
	return fillPattern(mostFrequent(votes) ?? BESIDE, post);
}

function toPattern(folder: string, file: string): string {
	const beside = path.dirname(file);
	if (folder === beside || folder.startsWith(`${beside}/`)) return BESIDE + folder.slice(beside.length);
	const { base, name } = namesOf(file);
	const segments = folder.split("/").map((segment) => {
		if (segment === base) return ":base";
		return segment === name ? ":name" : segment;
	});
	const year = segments.findIndex((segment) => /^(?:19|20)\d\d$/.test(segment));
	if (year < 0) return segments.join("/");
	const isMonth = /^(?:0[1-9]|1[0-2])$/.test(segments[year + 1] ?? "");
	return segments
		.with(year, ":year")
		.map((segment, index) => (isMonth && index === year + 1 ? ":month" : segment))
		.join("/");
}

function fillPattern(pattern: string, { file, day }: { file: string; day: string }): string {
	const { base, name } = namesOf(file);
	const [year = "", month = ""] = day.split("-");
	const values: Record<string, string> = {
		":folder": path.dirname(file),
		":base": base,
		":name": name,
		":year": year,
		":month": month,
	};
	return pattern
		.split("/")
		.map((segment) => values[segment] ?? segment)
		.join("/");
}

function namesOf(file: string): { base: string; name: string } {
	const own = INDEX_FILE.test(file) ? path.dirname(file) : file.replace(/\.\w+$/, "");
	return { base: path.basename(own), name: path.basename(parseFilename(file).name) };
}

/** Of several that are equally frequent, returns the last one. */
function mostFrequent(texts: readonly string[]): string | undefined {
	const groups = [...groupBy(texts.toReversed(), (text) => text)];
	return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** Names an image after its file, or after the heading or title if the file's name is generic. */
export function nameImage({ fileName, heading, title, extension }: ImageNames): string {
	const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
	const words = base
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u);
	const isNamed = !words.filter(Boolean).every(isGeneric);
	const name = isNamed ? base.normalize("NFC") : heading.trim() || title.trim() || "image";
	return `${slugify(name)}.${extension}`;
}

/**
 * Tells whether a word doesn't describe an image: a generic one, a letter, a number, or one with a number such as `IMG1234` or `3fa92b1c`.
 */
function isGeneric(word: string): boolean {
	const letters = word.replace(/\d+/g, "");
	return letters.length < 2 || GENERIC_WORDS.has(letters) || (/^[\da-f]{4,}$/.test(word) && /\d/.test(word));
}

/** Returns the n-th choice of a name, such as `cat.png`, `cat-2.png`, `cat-3.png`. */
export function numberName(name: string, n: number): string {
	return n === 1 ? name : name.replace(/(\.[^.]*)?$/, (extension) => `-${n}${extension}`);
}

/** MDX reads it in the same way. */
export function imageMarkdown(url: string, alt: string): string {
	const text = alt.replace(/\s+/g, " ").trim();
	return `![${text.replace(/[\\[\]`*_<>{}&]/g, "\\$&")}](${url})`;
}

/** Returns the URL of an image in the text of a post: relative to its file, or the path of a file in `public/`. */
export function imageUrlFrom(postFile: string, imageFile: string): string {
	if (imageFile.startsWith("public/")) return escapeUrl(fileToUrl(imageFile));
	const relative = path.relative(path.dirname(postFile), imageFile);
	return escapeUrl(`${relative.startsWith("../") ? "" : "./"}${encodePath(relative)}`);
}

/** Parentheses would end the URL in Markdown. */
const escapeUrl = (url: string) => url.replaceAll("(", "%28").replaceAll(")", "%29");

import path from "node:path/posix";
import { parseFilename } from "@/lib/content/front-matter/filename";
import { groupBy } from "@/lib/utils/collections";

export interface ImageUse {
	file: string;
	images: readonly string[];
}

const INDEX_FILE = /\/index\.\w+$/;

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

const BESIDE = ":folder";

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

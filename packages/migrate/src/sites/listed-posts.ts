import { FIELD_KEYS, findField } from "quire-blog/source-adapter";
import { isRecord } from "@/lib/utils/collections";
import { scalarsToText } from "@/lib/utils/parsed-data";
import { parseYaml } from "@/lib/utils/yaml";
import type { Folder } from "@/packages/migrate/src/adapter-types";
import { readScript } from "./read-script";

export interface ListedPosts {
	/** The innermost folder with all listed posts. */
	path: string;
	/** The fields of each post in the list, by the path of its file. */
	fields: Record<string, Record<string, unknown>>;
}

const LIST_FILE =
	/^(?:index|data|list|manifest|metadata|.*(?:posts?|blogs?|articles?|essays?|notes?|entries|writings?))\.(json|ya?ml|[cm]?[jt]sx?)$/i;
/** The maximum number of such files, and the maximum size of each. */
const MAX_FILES = { count: 50, bytes: 500_000 };
/** The keys that identify a post in a list. */
const NAME_KEYS = ["slug", "id", "file", "filename", "path", "name", "key", "url", "href", "link"];
/** Other fields, such as `path`, mean something else in lists. */
const FIELDS = /^(?:title|description|date|updated|authors|tags|categories|image|draft|published|lang)$/;

/**
 * Finds posts without dates of their own, whose titles and dates are in a data file: JSON, YAML or literals in
 * JavaScript.
 */
export function findListedPosts(folder: Folder): ListedPosts | undefined {
	const { files, names } = folder.walk("");
	const posts = new Map(files.map((file) => [nameOf(file), file]));
	const lists = [...names]
		.flatMap(([path, inFolder]) => inFolder.filter((name) => LIST_FILE.test(name)).map((name) => join(path, name)))
		.slice(0, MAX_FILES.count);
	const found = lists.map((file) => {
		const records = posts.size > 0 ? readLists(folder, file).flatMap(findRecords) : [];
		const matches = records.flatMap(({ name, fields }) => {
			const post = posts.get(nameOf(name));
			return post === undefined ? [] : [[post, fields] as const];
		});
		return matches.length >= records.length / 2 ? matches : [];
	});
	const [best = []] = found.sort((a, b) => b.length - a.length);
	if (best.length < 2) return undefined;
	return { path: findCommonFolder(best.map(([file]) => file)), fields: Object.fromEntries(best) };
}

/** Returns the name in lower case; `path` may be from a list or from disk. */
function nameOf(path: string): string {
	const inner = path.replace(/\.\w+$/, "").replace(/\/(?:index|page)?$/, "");
	return inner.slice(inner.lastIndexOf("/") + 1).toLowerCase();
}

function readLists(folder: Folder, file: string): unknown[] {
	const source = folder.readStart(file, MAX_FILES.bytes);
	if (source.length >= MAX_FILES.bytes) return [];
	if (/\.(json|ya?ml)$/i.test(file)) return [parseYaml(source).value];
	return readScript(source, file)?.values() ?? [];
}

/** Finds records with a date in a list, in the lists of an object, or in an object whose keys are the names of posts. */
function findRecords(value: unknown): { name: string; fields: Record<string, unknown> }[] {
	if (Array.isArray(value)) return value.flatMap((item) => toRecord(item) ?? []);
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([key, item]) =>
		Array.isArray(item) ? findRecords(item) : (toRecord(isRecord(item) ? { slug: key, ...item } : item) ?? []),
	);
}

function toRecord(value: unknown) {
	if (!isRecord(value)) return undefined;
	const key = NAME_KEYS.find((one) => typeof value[one] === "string");
	const date = FIELD_KEYS.date.map((one) => value[one]).find((one) => /\d/.test(String(one ?? "")));
	if (key === undefined || date === undefined) return undefined;
	const kept = Object.entries(value).filter(([one]) => FIELDS.test(findField(one) ?? ""));
	const fields = scalarsToText(Object.fromEntries(kept));
	return isRecord(fields) ? { name: String(value[key]), fields } : undefined;
}

/** Returns the innermost folder with all files. Posts with their own folder count as files of the folder above. */
function findCommonFolder(files: readonly string[]): string {
	const folders = files.map((file) =>
		file
			.replace(/\/(?:index\.\w+|page\.mdx)$/, "")
			.split("/")
			.slice(0, -1),
	);
	const [first = []] = folders;
	const length = first.findIndex((name, index) => folders.some((other) => other[index] !== name));
	return first.slice(0, length < 0 ? first.length : length).join("/");
}

const join = (path: string, name: string) => (path ? `${path}/${name}` : name);

import { z } from "zod";
import { digest } from "@/lib/utils/digest";
import { isRecord } from "@/lib/utils/is-record";
import { memoize } from "@/lib/utils/memoize";
import { Reads, type Recording, registerRecording } from "@/lib/utils/recording";
import type { Blog } from "./blog";

/** The methods of a blog whose results pages and outputs depend on, and which can be repeated in a later build. */
const METHODS = new Set<string>([
	"site",
	"basePath",
	"fonts",
	"logo",
	"visible",
	"posts",
	"pages",
	"post",
	"index",
	"neighbours",
	"lists",
	"listGroup",
	"list",
	"navigation",
	"tag",
	"authorPath",
	"series",
	"year",
	"isOwnerPath",
	"redirect",
	"related",
	"translations",
	"reviews",
	"compiled",
	"images.get",
	"source.listPublicFiles",
	"source.isFile",
] satisfies (keyof Blog | `images.${keyof Blog["images"]}` | `source.${keyof Blog["source"]}`)[]);

/** What never changes in the course of a build; a key for results of earlier builds has to contain it. */
const CONSTANTS = new Set(["options", "version", "images.encoding", "ownerCode"]);

/** The parts of a blog with methods of their own. */
const PARTS = new Set(["images", "source"]);

/** An argument of a call: a post is named by its path. */
type Argument = { post: string } | { value: unknown };

/** Records what is read from a blog. Anything that can't be recorded throws an error, so that no read is missed. */
export function recordBlog(origin: Blog): Recording<Blog> {
	const reads = new Reads();
	return registerRecording({
		origin,
		subject: recordPart(origin, "", reads),
		reads,
		fork: () => recordBlog(origin),
	});
}

function recordPart<Part extends object>(part: Part, prefix: string, reads: Reads): Part {
	const recordedParts = new Map<string, object>();
	return new Proxy(part, {
		get(target, property) {
			const name = `${prefix}${String(property)}`;
			const value: unknown = Reflect.get(target, property);
			// A promise asks for `then` when it is resolved with the blog.
			if (CONSTANTS.has(name) || typeof property === "symbol" || property === "then") return value;
			if (PARTS.has(name) && typeof value === "object" && value !== null) {
				const recorded = recordedParts.get(name) ?? recordPart(value, `${name}.`, reads);
				recordedParts.set(name, recorded);
				return recorded;
			}
			if (!METHODS.has(name) || typeof value !== "function") throw new Error(`\`${name}\` can't be recorded.`);
			return async (...args: unknown[]) => {
				const result: unknown = await value.apply(target, args);
				reads.addOnce(JSON.stringify([name, ...args.map(toArgument)]), result);
				return result;
			};
		},
	});
}

function toArgument(value: unknown): Argument {
	return isRecord(value) && typeof value.file === "string" && typeof value.path === "string"
		? { post: value.path }
		: { value };
}

/** What was read: each call, with a digest of its result. */
export const readsSchema = z.array(z.tuple([z.string(), z.string()]));
export type RecordedReads = z.output<typeof readsSchema>;

/** Tells whether everything that was recorded is still the same. */
export async function hasSameReads(blog: Blog, reads: RecordedReads): Promise<boolean> {
	for (const [call, result] of reads) if ((await repeat(blog, call)) !== result) return false;
	return true;
}

/**
 * Repeats a call, once for all pages that made it, and returns the digest of its result; `undefined` if a post isn't there
 * any more.
 */
const repeat = memoize(async (blog: Blog, call: string): Promise<string | undefined> => {
	const [name, ...args]: [string, ...Argument[]] = JSON.parse(call);
	const values: unknown[] = [];
	for (const argument of args) {
		const value = "post" in argument ? await blog.post(argument.post) : argument.value;
		if ("post" in argument && value === undefined) return undefined;
		values.push(value);
	}
	const [part, method] = name.includes(".") ? name.split(".") : [undefined, name];
	const target = part === undefined ? blog : Reflect.get(blog, part);
	return digest(await Reflect.get(target, method ?? "").apply(target, values));
});

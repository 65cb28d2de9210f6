import { openSync, readSync } from "node:fs";
import { rm } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import type { Collection } from "@/lib/content/collection";
import type { Bodies, PostBody } from "@/lib/content/types";
import { joinPath } from "@/lib/utils/paths";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { writeToCache } from "@/lib/utils/write-to-cache";

/** In the folder of all caches. */
const FILE = "collection";

/** The size of the number in front, which tells the size of {@link Head}. The bodies follow. */
const SIZE_BYTES = 4;

interface Place {
	/** After the head, in bytes. */
	start: number;
	length: number;
}

interface Head {
	collection: Omit<Collection, "bodies">;
	/** By the file of the post. */
	places: ReadonlyMap<string, Place>;
}

/**
 * Saves the posts of a blog for the processes that render its pages, which then don't read and parse all files again. Returns the file;
 * `undefined` if the cache can't be written.
 */
export async function saveCollection(blog: Blog): Promise<string | undefined> {
	const { cacheDir } = blog.options;
	const file = joinPath(cacheDir, FILE);
	const { bodies, ...collection } = await blog.collection();
	const places = new Map<string, Place>();
	const texts: Buffer[] = [];
	let start = 0;
	for (const post of [...collection.posts, ...collection.pages]) {
		const text = serialize(bodies.get(post.file));
		places.set(post.file, { start, length: text.length });
		texts.push(text);
		start += text.length;
	}
	const head = serialize({ collection, places } satisfies Head);
	const size = Buffer.alloc(SIZE_BYTES);
	size.writeUInt32LE(head.length);
	const content = Buffer.concat([size, head, ...texts]);
	return (await writeToCache(cacheDir, file, () => writeAtomically(file, content))) ? file : undefined;
}

export async function deleteSavedCollection({ cacheDir }: Pick<BlogOptions, "cacheDir">): Promise<void> {
	await rm(joinPath(cacheDir, FILE), { force: true });
}

/** Reads a saved collection. Each body is read when it is asked for: a process needs few of them at a time. */
export async function readSavedCollection(file: string): Promise<Collection> {
	const opened = openSync(file, "r");
	const read = (start: number, length: number) => {
		const bytes = Buffer.alloc(length);
		readSync(opened, bytes, 0, length, start);
		return bytes;
	};
	const size = read(0, SIZE_BYTES).readUInt32LE();
	const { collection, places }: Head = deserialize(read(SIZE_BYTES, size));
	const bodies: Bodies = {
		get: (post) => {
			const place = places.get(post);
			return place && (deserialize(read(SIZE_BYTES + size + place.start, place.length)) as PostBody | undefined);
		},
	};
	return { ...collection, bodies };
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ENGINE } from "@/e2e/fuzz/temporary-blog";

/** Reads the project's own posts and documents, and the posts of its tests, which have all syntax that it knows. */
export function readProjectPosts(): string[] {
	return ["content/posts", "e2e/fixtures/blog/posts", "docs"].flatMap((folder) =>
		readdirSync(path.join(ENGINE, folder), { recursive: true, encoding: "utf8" })
			.filter((file) => /\.mdx?$/.test(file))
			.map((file) => readFileSync(path.join(ENGINE, folder, file), "utf8")),
	);
}

/** Reads the bodies of these posts, in parts of at most 3,000 characters. */
export function readProjectBodies(): string[] {
	return readProjectPosts()
		.map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ""))
		.flatMap((body) => body.match(/[\s\S]{1,3000}/g) ?? []);
}

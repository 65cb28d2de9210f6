import { appendFile, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Cost, measure } from "@/bench/measure";
import { toCommonFields, writeImages, writePosts } from "@/bench/posts";
import { NEXT } from "@/e2e/support/build";

/** The folder of everything that the benchmark builds. */
export const FOLDER = ".builds/bench-scale";

/** A command on a blog that is measured. */
export interface Subject {
	name: string;
	/** Its output folder, with its caches, relative to the project. */
	distDir: string;
	/** The folder of its posts. */
	postsDir: string;
	run: () => Promise<Cost>;
}

/** Generates posts into a folder below `parent`; returns that folder, with `site.yml`, `posts/` and `public/images/`. */
export async function generatePosts(parent: string, count: number, name = "content"): Promise<string> {
	const folder = resolve(parent, `${name}-${count}`);
	await rm(folder, { recursive: true, force: true });
	const toPath = (slug: string) => `/blog/${slug}`;
	await writePosts(join(folder, "posts"), count, { extension: "mdx", toFields: toCommonFields, toPath });
	await writeImages(join(folder, "public/images"));
	await writeFile(join(folder, "site.yml"), "title: Scale\ndescription: Many posts.\nurl: https://scale.example\n");
	return folder;
}

/** Creates this blog, of which builds and checks are measured, and the plain one with the same generated posts. */
export async function createSubjects(count: number): Promise<Subject[]> {
	const content = await generatePosts(FOLDER, count);
	// Each subject edits posts of its own.
	const checked = await generatePosts(FOLDER, count, "checked");
	const plain = resolve(FOLDER, "plain");
	await makePlainPosts(plain, content);
	const measureOwn = (name: string, folder: string, distDir: string, ...command: string[]): Subject => ({
		name,
		distDir,
		postsDir: join(folder, "posts"),
		run: () => measure([process.execPath, ...command], { CONTENT_DIR: folder, BUILD_DIR: distDir, QUIRE_PROFILE: "1" }),
	});
	return [
		measureOwn("this blog", content, `${FOLDER}/next`, resolve(NEXT), "build"),
		{
			name: "plain Next",
			distDir: join(plain, ".next"),
			postsDir: join(plain, "posts"),
			run: () => measure([process.execPath, resolve(NEXT), "build"], {}, plain),
		},
		measureOwn("quire check", checked, `${FOLDER}/check`, "lib/cli/run.mjs", "check"),
	];
}

/** Copies the plain blog, without posts. */
export async function makePlainProject(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await cp("bench/plain", folder, { recursive: true });
	await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
	await writeFile(
		join(folder, "tsconfig.json"),
		JSON.stringify({ compilerOptions: { paths: { "@/bench/plain/*": ["./*"] } } }),
	);
	await mkdir(join(folder, "posts"));
}

/** Makes the plain blog with posts in the form that it reads. */
async function makePlainPosts(folder: string, content: string): Promise<void> {
	await makePlainProject(folder);
	await cp(join(content, "public"), join(folder, "public"), { recursive: true });
	for (const file of await readdir(join(content, "posts"))) {
		const source = await readFile(join(content, "posts", file), "utf8");
		// It takes dates as text.
		const quoted = source.replace(/^date: ([\d-]+)$/m, 'date: "$1"');
		await writeFile(join(folder, "posts", file.replace(/\.mdx$/, ".md")), quoted);
	}
}

/** Appends a sentence to the first post. */
export async function editPost({ postsDir }: Pick<Subject, "postsDir">): Promise<void> {
	const [first = ""] = (await readdir(postsDir)).sort();
	await appendFile(join(postsDir, first), `\n\nAdded at ${Date.now()}.\n`);
}

/** Counts the files and the pages of a build; a check has none. */
export async function countFiles({ distDir }: Subject): Promise<{ files: number; pages: number }> {
	const entries = await readdir(distDir, { recursive: true });
	const files = entries.filter((file) => /\.\w+$/.test(file) && !file.startsWith("cache"));
	return { files: files.length, pages: files.filter((file) => file.endsWith(".html")).length };
}

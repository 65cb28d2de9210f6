import { execFileSync } from "node:child_process";
import { appendFile, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Cost, measure } from "@/bench/measure";
import { NEXT } from "@/e2e/support/build";

/** The folder of everything that the benchmark builds. */
export const FOLDER = ".builds/bench-scale";

/** A blog whose builds are measured. */
export interface Subject {
	name: string;
	/** Its output folder, relative to the project. */
	distDir: string;
	/** The folder of its posts. */
	postsDir: string;
	build: () => Promise<Cost>;
}

/** Generates posts into a folder below `parent`; returns that folder, with `site.yml`, `posts/` and `public/images/`. */
export async function generatePosts(parent: string, generator: string, count: number): Promise<string> {
	const folder = resolve(parent, `content-${count}`);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const targets = ["--posts", join(folder, "posts"), "--images", join(folder, "public/images")];
	const options = ["--n", String(count), "--flavor", "mdx", "--link-prefix", "/blog/"];
	execFileSync(process.execPath, [generator, ...options, ...targets], { stdio: "ignore" });
	await writeFile(join(folder, "site.yml"), "title: Scale\ndescription: Many posts.\nurl: https://scale.example\n");
	return folder;
}

/** Creates this blog and the plain one with the same generated posts. */
export async function createSubjects(generator: string, count: number): Promise<Subject[]> {
	const content = await generatePosts(FOLDER, generator, count);
	const plain = resolve(FOLDER, "plain");
	await makePlainProject(plain, content);
	const distDir = `${FOLDER}/next`;
	return [
		{
			name: "this blog",
			distDir,
			postsDir: join(content, "posts"),
			build: () => runBuild({ CONTENT_DIR: content, BUILD_DIR: distDir, QUIRE_PROFILE: "1" }),
		},
		{
			name: "plain Next",
			distDir: join(plain, ".next"),
			postsDir: join(plain, "posts"),
			build: () => runBuild({}, plain),
		},
	];
}

function runBuild(env: Record<string, string>, cwd?: string): Promise<Cost> {
	return measure([process.execPath, resolve(NEXT), "build"], env, cwd);
}

/** Copies the plain blog, with posts in the form that it reads. */
async function makePlainProject(folder: string, content: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await cp("bench/plain", folder, { recursive: true });
	await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
	await writeFile(
		join(folder, "tsconfig.json"),
		JSON.stringify({ compilerOptions: { paths: { "@/bench/plain/*": ["./*"] } } }),
	);
	await cp(join(content, "public"), join(folder, "public"), { recursive: true });
	await mkdir(join(folder, "posts"));
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

/** Counts the files and the pages of a build. */
export async function countFiles({ distDir }: Subject): Promise<{ files: number; pages: number }> {
	const entries = await readdir(distDir, { recursive: true });
	const files = entries.filter((file) => /\.\w+$/.test(file) && !file.startsWith("cache"));
	return { files: files.length, pages: files.filter((file) => file.endsWith(".html")).length };
}

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { AppProject } from "@/e2e/support/app-project";
import type { Files } from "@/e2e/support/content";

const FOLDER = "examples/next-app";

/** Makes a copy of the example outside this repository, with the packed package. */
export async function createExampleApp(): Promise<AppProject> {
	const { "package.json": text = "", ...files } = await readFiles();
	const { dependencies, ...project } = JSON.parse(String(text));
	const { "quire-blog": _, ...others } = dependencies;
	const app = await AppProject.create({
		files: { ...files, "package.json": JSON.stringify({ ...project, dependencies: others }) },
	});
	await app.install();
	return app;
}

async function readFiles(): Promise<Files> {
	const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(FOLDER, path.join(entry.parentPath, entry.name)))
		.filter((file) => !/(?:^|\/)(?:node_modules|\.next|\.quire|public)\/|\.(?:tgz|tsbuildinfo)$/.test(file));
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file, await readFile(path.join(FOLDER, file))] as const)),
	);
}

import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { APP, type AppKind } from "@/e2e/support/app-kinds";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { type Files, writeFiles } from "@/e2e/support/content";
import { CLEAN, orThrow, pack } from "@/e2e/support/owner-project";
import { COMMANDS_FOLDER, getCommandPath } from "@/e2e/support/platform-commands";
import { type Env, run, type Server, startServer } from "@/e2e/support/process";
import { type Starter, WORKSPACE } from "@/e2e/support/starters";

/** The app's own Next calls its makers. With the commands of other package managers. */
const ENV: Env = {
	...CLEAN,
	NEXT_TELEMETRY_DISABLED: "1",
	PATH: `${process.env.PATH}${path.delimiter}${path.join(COMMANDS_FOLDER, "node_modules/.bin")}`,
};

let packed: Promise<string> | undefined;

/** Packs the package, once in each process. */
async function packOnce(): Promise<string> {
	const folder = path.resolve(".builds/e2e-app");
	await mkdir(folder, { recursive: true });
	packed ??= pack(".", folder);
	return packed;
}

/** A Next app outside this repository, to which the packed package adds a blog. */
export class AppProject {
	private constructor(
		private readonly root: string,
		/** The packed package. */
		private readonly tarball: string,
		/** The folder of the app. */
		readonly folder: string,
	) {}

	/** Makes an app, and installs its packages. */
	static async create({ files, folder = "", rootFiles = {} }: AppKind = APP): Promise<AppProject> {
		const root = await mkdtemp(path.join(tmpdir(), "quire-app-"));
		await writeFiles(root, rootFiles);
		await writeFiles(path.join(root, folder), files);
		orThrow(await run("npm", ["install", "--ignore-scripts"], ENV, root, BUILD_TIMEOUT));
		return new AppProject(root, await packOnce(), path.join(root, folder));
	}

	/** Makes apps in one workspace of pnpm, which depend on the packed package, and installs the packages of all. */
	static async createWorkspace(starters: readonly Starter[]): Promise<AppProject[]> {
		const root = await mkdtemp(path.join(tmpdir(), "quire-apps-"));
		const tarball = await packOnce();
		await writeFiles(root, WORKSPACE);
		const apps = starters.map(({ name }) => new AppProject(root, tarball, path.join(root, "apps", name)));
		await mkdir(path.join(root, "apps"));
		for (const [index, app] of apps.entries()) await app.generate(starters[index] as Starter);
		orThrow(await run(getCommandPath("pnpm"), ["install", "--ignore-scripts"], ENV, root, BUILD_TIMEOUT));
		for (const args of [
			["init", "--quiet"],
			["add", "."],
		])
			orThrow(await run("git", args, ENV, root));
		return apps;
	}

	private async generate({
		generator: [generator, ...args] = [],
		edits = {},
		files,
		dependencies,
	}: Starter): Promise<void> {
		if (generator !== undefined) {
			const command = ["exec", "--yes", `--package=${generator}`, "--", generator.replace(/@.*/, "")];
			const name = path.basename(this.folder);
			orThrow(await run("npm", [...command, name, ...args], ENV, path.dirname(this.folder), BUILD_TIMEOUT));
		}
		for (const [file, replaced] of Object.entries(edits)) {
			const before = await this.read(file);
			await this.write({ [file]: replaced.reduce((text, [from, to]) => text.replace(from, to), before) });
		}
		await this.write(files);
		const manifest = JSON.parse(await this.read("package.json"));
		Object.assign(manifest.dependencies, dependencies, { "quire-blog": `file:${this.tarball}` });
		await this.write({ "package.json": JSON.stringify(manifest, null, 2) });
	}

	/** Restores the app of a workspace as it was made. */
	async reset(): Promise<void> {
		for (const args of [
			["checkout", "--quiet", "."],
			["clean", "-dffqx", "--exclude=node_modules"],
		]) {
			orThrow(await this.run("git", ...args));
		}
	}

	/** Adds the blog with the command as `npx` runs it. */
	async add(...args: string[]): Promise<string> {
		const command = [
			"exec",
			"--yes",
			`--package=${this.tarball}`,
			"--",
			"quire",
			"add",
			...args,
			"--yes",
			"--package",
			this.tarball,
		];
		return orThrow(await run("npm", command, ENV, this.folder, BUILD_TIMEOUT));
	}

	/** Installs the packed package, as a team does in a clone of an app with a blog. */
	async install(): Promise<void> {
		const args = ["install", "--ignore-scripts", this.tarball];
		orThrow(await run("npm", args, ENV, this.folder, BUILD_TIMEOUT));
	}

	write(files: Files): Promise<void> {
		return writeFiles(this.folder, files);
	}

	read(file: string): Promise<string> {
		return readFile(path.join(this.folder, file), "utf8");
	}

	/** Runs `next build` in the app; returns its exit code and what it printed. */
	build(env: Env = {}) {
		return run("npm", ["run", "build"], { ...ENV, ...env }, this.folder, BUILD_TIMEOUT);
	}

	/** Runs a command in the folder of the app. */
	run(command: string, ...args: string[]) {
		return run(command, args, ENV, this.folder, BUILD_TIMEOUT);
	}

	/** Returns the pages that a build of the app has made itself, by their names. */
	async readOwnPages(): Promise<Record<string, string>> {
		const folder = existsSync(path.join(this.folder, ".next/server/app")) ? ".next/server/app" : ".next/server/pages";
		const names = (await readdir(path.join(this.folder, folder))).filter((name) => name.endsWith(".html"));
		const texts = await Promise.all(names.map((name) => this.read(`${folder}/${name}`)));
		return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
	}

	/** Starts a server of the app. */
	async serve(command: "dev" | "start"): Promise<Server> {
		const script = createRequire(path.join(this.folder, "package.json")).resolve("next/dist/bin/next");
		return startServer(script, (port) => [command, "--port", port], { env: ENV, cwd: this.folder, host: "localhost" });
	}

	/** Deletes everything. */
	async remove(): Promise<void> {
		await rm(this.root, { recursive: true, force: true });
	}
}

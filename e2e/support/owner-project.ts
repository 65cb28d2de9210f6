import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { type Env, run, type Server, startServer } from "@/e2e/support/process";

/** Variables that a project outside this one must not inherit, and those by which npm asks the registry for what it lacks only. */
export const CLEAN: Env = {
	CONTENT_DIR: undefined,
	BUILD_DIR: undefined,
	SITE_DIR: undefined,
	npm_config_audit: "false",
	npm_config_fund: "false",
	npm_config_prefer_offline: "true",
	npm_config_update_notifier: "false",
};

/** An owner's blog outside this repository, whose engine is the packed package. */
export class OwnerProject {
	private constructor(
		/** A folder outside this repository, for everything. */
		private readonly parent: string,
		/** The packed package. */
		readonly tarball: string,
		/** The Node.js that runs every command. */
		private readonly node: string,
	) {}

	/** Packs the package into an empty folder. Every command runs with the given Node.js, that of this process by default. */
	static async create(node = process.execPath): Promise<OwnerProject> {
		const parent = await mkdtemp(path.join(tmpdir(), "quire-owner-"));
		return new OwnerProject(parent, await pack(".", parent), node);
	}

	private get env(): Env {
		return { ...CLEAN, PATH: `${path.dirname(this.node)}${path.delimiter}${process.env.PATH}` };
	}

	/** The folder of the blog. */
	get folder(): string {
		return path.join(this.parent, "blog");
	}

	/** Makes the blog with the command as `npx` runs it. */
	async init(...options: string[]): Promise<string> {
		const args = ["exec", "--yes", `--package=${this.tarball}`, "--", "quire", "init", "blog", "--yes"];
		return orThrow(
			await run("npm", [...args, "--package", this.tarball, ...options], this.env, this.parent, BUILD_TIMEOUT),
		);
	}

	/** Packs another version of the package, in which some texts of files are replaced, also where they are compiled. */
	async packVersion(version: string, changes: Readonly<Record<string, readonly [string, string]>>): Promise<string> {
		const copy = path.join(this.parent, `engine-${version}`);
		await cp(path.join(this.folder, "node_modules/quire-blog"), copy, { recursive: true });
		const own = { "package.json": ['"version": "', `"version": "${version}", "was": "`], ...changes } as const;
		for (const [file, [from, to]] of Object.entries(own)) {
			const text = await readFile(path.join(copy, file), "utf8");
			if (!text.includes(from)) throw new Error(`${file} has no ${from}.`);
			await writeFile(path.join(copy, file), text.replace(from, to));
		}
		const compiled = await readdir(path.join(copy, "dist/engine"), { recursive: true });
		for (const file of compiled.filter((name) => name.endsWith(".mjs"))) {
			const text = await readFile(path.join(copy, "dist/engine", file), "utf8");
			const changed = Object.values(changes).reduce((all, [from, to]) => all.replace(from, to), text);
			if (changed !== text) await writeFile(path.join(copy, "dist/engine", file), changed);
		}
		return pack(copy, this.parent, "--ignore-scripts");
	}

	/** Runs a command of the installed package; returns its exit code and what it printed. */
	quire(...args: string[]) {
		return this.quireWith({}, ...args);
	}

	/** Runs a command with further variables. */
	quireWith(env: Env, ...args: string[]) {
		return run("npx", ["--no-install", "quire", ...args], { ...this.env, ...env }, this.folder, BUILD_TIMEOUT);
	}

	/** Runs a command that has to succeed; returns what it printed. */
	async quireOrThrow(...args: string[]): Promise<string> {
		return orThrow(await this.quire(...args));
	}

	/** Starts a server with further variables. */
	serve(command: "dev" | "start", env: Env = {}): Promise<Server> {
		const bin = path.join(this.folder, "node_modules/.bin/quire");
		const options = {
			env: { ...this.env, ...env },
			cwd: this.folder,
			host: command === "dev" ? "localhost" : "127.0.0.1",
		};
		return startServer(this.node, (port) => [bin, command, "--port", port], options);
	}

	/** Deletes everything. */
	async remove(): Promise<void> {
		await rm(this.parent, { recursive: true, force: true });
	}
}

/** Packs a package into a folder; returns the path of the tarball. */
export async function pack(folder: string, target: string, ...options: string[]): Promise<string> {
	const args = ["pack", "--json", "--pack-destination", target, ...options];
	const { code, output } = await run("npm", args, CLEAN, path.resolve(folder), BUILD_TIMEOUT);
	const file = /"filename": "([^"]+)"/.exec(output)?.[1];
	if (code !== 0 || file === undefined) throw new Error(`npm pack ended with ${code}:\n${output}`);
	return path.join(target, file);
}

export function orThrow({ code, output }: { code: number; output: string }): string {
	if (code !== 0) throw new Error(`The command ended with ${code}:\n${output}`);
	return output;
}

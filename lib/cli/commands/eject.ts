import { existsSync } from "node:fs";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, CommandError, EXIT } from "@/lib/cli/command/command";
import { AGENT_ENTRIES } from "@/lib/cli/init/agent-files";
import vercelSettings from "@/lib/cli/init/ci/vercel/vercel.json";
import { PACKED_FILE } from "@/lib/cli/init/engine-spec";
import { ENGINE_FILES } from "@/lib/cli/project/engine-copy";
import { findProject, PACKAGE, readPackage, WORK_FOLDER } from "@/lib/cli/project/find-project";
import { LOCKFILES } from "@/lib/cli/project/package-manager";
import { isWithin } from "@/lib/content/source/real-paths";
import { PACKED } from "@/lib/next/compiled-engine.mjs";
import { print } from "@/lib/utils/print";

const CONTENT = "content";

const VERCEL_CONFIG = "vercel.json";

const IGNORED = ["node_modules", ".next", WORK_FOLDER, "out", "next-env.d.ts", ".env*.local", ".vercel"];

/** Files and folders of a project beside its content. */
const NOT_CONTENT = new Set([
	WORK_FOLDER,
	"node_modules",
	"package.json",
	...Object.values(LOCKFILES).flat(),
	"out",
	VERCEL_CONFIG,
	".git",
	".gitignore",
	".vercel",
	".vscode",
	// They describe the commands of a blog.
	...AGENT_ENTRIES,
]);

/** The scripts of the engine that need neither its tests nor its benchmarks. */
const SCRIPTS = ["dev", "build", "start", "export", "standalone", "preview", "check", "new"];

export const EJECT: Command = {
	name: "eject",
	positionals: "<folder>",
	summary: "Copies the engine's code and the content into a new folder, as a Next.js application to change at will.",
	run: async ({ positionals: [name = ""] }) => {
		const project = findProject(process.cwd());
		const target = path.resolve(name);
		if (isWithin(project.folder, target) && path.dirname(target) !== project.folder) {
			throw new CommandError(`\`${name}\` is in a folder of the content. Choose one outside of the blog.`);
		}
		await mkdir(target, { recursive: true });
		if ((await readdir(target)).length > 0) throw new CommandError(`\`${name}\` isn't empty. Choose a new folder.`);
		const copy = (from: string, to: string) => cp(from, path.join(target, to), { recursive: true });
		// Its compiled modules would stay as they are when the code is changed.
		const sources = ENGINE_FILES.filter((file) => file !== PACKED);
		for (const file of sources) await copy(path.join(project.packageDir, file), file);
		const content = (await readdir(project.folder)).filter((file) => !NOT_CONTENT.has(file) && !PACKED_FILE.test(file));
		// Next reads environment variables beside the application.
		for (const file of content.filter((file) => path.join(project.folder, file) !== target)) {
			await copy(path.join(project.folder, file), /^\.env(?:\.|$)/.test(file) ? file : `${CONTENT}/${file}`);
		}
		await writeFile(path.join(target, "package.json"), createPackage(project.folder, project.packageDir));
		await writeFile(path.join(target, ".gitignore"), `${IGNORED.join("\n")}\n`);
		if (existsSync(path.join(project.folder, VERCEL_CONFIG))) {
			// A build writes Vercel's output itself, so Vercel must not run Next's build: https://vercel.com/docs/project-configuration
			const settings = { ...vercelSettings, buildCommand: "npm run build" };
			await writeFile(path.join(target, VERCEL_CONFIG), `${JSON.stringify(settings, null, "\t")}\n`);
		}
		print(`The application is in \`${name}\`. From now on its updates are yours: \`cd ${name} && npm install\`.`);
		return EXIT.success;
	},
};

/** Creates the `package.json` of the application: that of the engine without what only a package needs, with the owner's dependencies. */
function createPackage(folder: string, packageDir: string): string {
	const { name = "blog", version, ...own } = readPackage(folder);
	const engine = readPackage(packageDir);
	const dependenciesOf = (key: "dependencies" | "devDependencies") => {
		// The engine works with its own versions only.
		const others = Object.entries(own[key]).filter(([name]) => name !== PACKAGE);
		const all = Object.entries({ ...Object.fromEntries(others), ...engine[key] });
		return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
	};
	const {
		bin: _,
		files: __,
		exports: ___,
		workspaces: ____,
		scripts = {},
		...rest
	} = engine as Record<string, unknown>;
	const kept = Object.entries(scripts as Record<string, string>).filter(([script]) => SCRIPTS.includes(script));
	const content = {
		...rest,
		name,
		version: version ?? "0.0.0",
		private: true,
		scripts: Object.fromEntries(kept),
		dependencies: dependenciesOf("dependencies"),
		devDependencies: dependenciesOf("devDependencies"),
	};
	return `${JSON.stringify(content, null, "\t")}\n`;
}

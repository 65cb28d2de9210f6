import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { type Arguments, type Command, CommandError, EXIT } from "@/lib/cli/commands/command";
import {
	findDependency,
	findProject,
	PACKAGE,
	type Project,
	readPackage,
	WORK_FOLDER,
} from "@/lib/cli/project/find-project";
import {
	detectPackageManager,
	installPackages,
	LOCKFILES,
	type PackageManager,
} from "@/lib/cli/project/package-manager";
import { loadEnvFiles } from "@/lib/cli/project/run-engine";
import { buildVersion, type Version } from "./build-version";
import { makeReport } from "./report";

export const UPGRADE: Command = {
	name: "upgrade",
	positionals: "[version]",
	summary: "Shows what another version of the engine changes on this blog, then keeps it or goes back.",
	options: [
		{ name: "dry-run", summary: "Show what would change, install nothing; the exit code is 1 if something would." },
		{ name: "yes", short: "y", summary: "Install the new version without asking." },
	],
	run: upgrade,
};

/** The folder of the owner's components that replace those of the engine. */
const REPLACEMENTS = "slots/replace";

async function upgrade({ positionals: [wanted = "latest"], values }: Arguments): Promise<number> {
	const project = findProject(process.cwd());
	// Commands of both versions run in other folders than the project.
	loadEnvFiles(project);
	// A version, a tag, or the path of a tarball.
	const spec = `${PACKAGE}@${existsSync(wanted) ? `file:${path.resolve(wanted)}` : wanted}`;
	const manager = detectPackageManager(project.folder);
	const folder = path.join(project.folder, WORK_FOLDER, "upgrade");
	try {
		const [before, after] = await buildVersions(project, spec, manager, folder);
		const { text, hasChanges } = makeReport(before, after, await listReplacements(getContentFolder(project)));
		console.log(text);
		if (values["dry-run"]) return hasChanges ? EXIT.failure : EXIT.success;
		if (!values.yes && !(await confirm(`Install ${after.name}?`))) {
			console.log(`${before.name} stays installed.`);
			return EXIT.success;
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	installPackages(project.folder, manager, spec);
	return EXIT.success;
}

const getContentFolder = ({ folder }: Project) => path.resolve(folder, process.env.CONTENT_DIR || ".");

/** Builds the content with both versions, each in a folder of its own. */
async function buildVersions(
	project: Project,
	spec: string,
	manager: PackageManager,
	folder: string,
): Promise<[before: Version, after: Version]> {
	await rm(folder, { recursive: true, force: true });
	const contentDir = getContentFolder(project);
	const after = path.join(folder, "after");
	await copyPackage(project, after);
	console.log(`Installing ${spec} for a trial …`);
	installPackages(after, manager, spec);
	const packageDir = findDependency(after, PACKAGE);
	if (packageDir === undefined) throw new CommandError(`\`${spec}\` can't be installed.`);
	const before = path.join(folder, "before");
	await linkPackage(project, before);
	const [from, to] = [project.packageDir, packageDir].map((one) => readPackage(one).version ?? "");
	const names = from === to ? [`${from} (installed)`, `${to} (new)`] : [from, to];
	console.log(`Building the blog with ${names[0]} …`);
	const present = await buildVersion(before, project.packageDir, contentDir, names[0] ?? "");
	console.log(`Building the blog with ${names[1]} …`);
	return [present, await buildVersion(after, packageDir, contentDir, names[1] ?? "")];
}

async function listReplacements(contentDir: string): Promise<string[]> {
	const names = await readdir(path.join(contentDir, REPLACEMENTS)).catch(() => []);
	return names.filter((name) => /\.[jt]sx?$/.test(name)).map((name) => `${REPLACEMENTS}/${name}`);
}

/** Copies the files that a package manager needs to install the project's packages elsewhere. */
async function copyPackage({ folder }: Project, target: string): Promise<void> {
	await mkdir(target, { recursive: true });
	for (const file of ["package.json", ".npmrc", ...Object.values(LOCKFILES).flat()]) {
		if (existsSync(path.join(folder, file))) await copyFile(path.join(folder, file), path.join(target, file));
	}
}

/** Makes a project with the installed version, so that its builds don't affect those of the owner. */
async function linkPackage({ folder, packageDir }: Project, target: string): Promise<void> {
	await mkdir(path.join(target, "node_modules"), { recursive: true });
	await copyFile(path.join(folder, "package.json"), path.join(target, "package.json"));
	await symlink(packageDir, path.join(target, "node_modules", PACKAGE), "junction");
}

async function confirm(question: string): Promise<boolean> {
	if (!process.stdin.isTTY) throw new CommandError("Add `--yes` to install the new version, or `--dry-run`.");
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	try {
		return /^y/i.test((await terminal.question(`${question} (y/N): `)).trim());
	} finally {
		terminal.close();
	}
}

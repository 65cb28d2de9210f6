import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { type Arguments, type Command, CommandError, EXIT } from "@/lib/cli/command/command";
import { confirmOnTerminal } from "@/lib/cli/command/terminal";
import { readAgentContext, readAgentFiles, updateAgentFiles } from "@/lib/cli/init/agent-files";
import { copyPacked, getEngineSpec, removeOtherPacked } from "@/lib/cli/init/engine-spec";
import type { EngineSpec } from "@/lib/cli/init/project-files";
import {
	findProject,
	getEnginePackageDir,
	PACKAGE,
	type Project,
	readEngineDependency,
	readPackage,
	WORK_FOLDER,
} from "@/lib/cli/project/find-project";
import { packClone } from "@/lib/cli/project/pack-clone.mjs";
import {
	detectPackageManager,
	installForTrial,
	installPackages,
	LOCKFILES,
	type PackageManager,
} from "@/lib/cli/project/package-manager";
import { findContent, loadEnvFiles } from "@/lib/cli/project/run-engine";
import { findDependency } from "@/lib/utils/find-dependency";
import { print, printLines } from "@/lib/utils/print";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { buildVersion, type Version } from "./build-version";
import { compareExports } from "./compare";

export const UPGRADE: Command = {
	name: "upgrade",
	positionals: "[engine]",
	summary:
		"Shows what another version of the engine changes on this blog, then keeps it or goes back: of npm, of a packed file, of the folder of a clone, or of a Git repository.",
	options: [
		{ name: "dry-run", summary: "Show what would change, install nothing; the exit code is 1 if something would." },
		{ name: "yes", short: "y", summary: "Install the new version without asking." },
	],
	run: upgrade,
};

/** The folder of the owner's components that replace those of the engine. */
const REPLACEMENTS = "slots/replace";

/** The most files that the report names for one kind of difference. */
const MAX_PATHS = 20;

async function upgrade({ positionals: [wanted], values }: Arguments): Promise<number> {
	const project = findProject(process.cwd());
	const present = readEngineDependency(project.folder) ?? "";
	// Commands of both versions run in other folders than the project.
	await loadEnvFiles(project, getEnginePackageDir());
	const manager = detectPackageManager(project.folder);
	const folder = path.join(project.folder, WORK_FOLDER, "upgrade");
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	try {
		const engine = findEngine(project, wanted ?? findNewest(present), folder);
		if (engine.packed && engine.fallback === present) {
			print(`\`${engine.packed.to}\` is installed already.`);
			return EXIT.success;
		}
		const [before, after] = await buildVersions(project, engine, manager, folder);
		const changes = listChanges(before, after);
		const replaced =
			(await readdir(path.join(getContentFolder(project), REPLACEMENTS)).catch(undefinedIfMissing)) ?? [];
		print(`${before.name} → ${after.name}`);
		printLines(changes.length > 0 ? changes.join("\n") : "Nothing is different.");
		if (replaced.length > 0) {
			print(`Replaced by your own, so that changes of the engine don't show: ${replaced.join(", ")}`);
		}
		if (values["dry-run"]) return changes.length > 0 ? EXIT.failure : EXIT.success;
		if (!values.yes && !(await isConfirmed(after.name))) {
			print(`${before.name} stays installed.`);
			return EXIT.success;
		}
		const agentContext = await readAgentContext(
			project.folder,
			path.relative(project.folder, findContent(project.folder)),
			manager,
		);
		const texts = await readAgentFiles(project.packageDir, agentContext);
		await copyPacked(project.folder, engine);
		installPackages(project.folder, manager, [`${PACKAGE}@${engine.fallback}`]);
		await removeOtherPacked(project.folder, engine);
		const newTexts = await readAgentFiles(findProject(project.folder).packageDir, agentContext);
		for (const file of await updateAgentFiles(project.folder, texts, newTexts)) print(`+ ${file}`);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return EXIT.success;
}

/** Returns the engine to install if none is named: the newest one from the source that `package.json` names. */
function findNewest(present: string): string {
	if (present.startsWith("file:")) {
		throw new CommandError(
			`This blog has the engine as a packed file. Name the other one: \`npx quire upgrade ../quire\` for the folder of a clone, \`npx quire upgrade ${PACKAGE}-1.0.0.tgz\`, or \`npx quire upgrade latest\` for that of npm.`,
			EXIT.wrongUsage,
		);
	}
	// A Git repository may have newer commits.
	return /[/:]/.test(present) ? present : "latest";
}

/** Returns the engine to install. A clone is packed into `folder` first. A packed file goes to the top of the blog, wherever it is now. */
function findEngine({ packageDir }: Project, wanted: string, folder: string): EngineSpec {
	if (!existsSync(path.join(wanted, "package.json"))) return getEngineSpec(folder, packageDir, wanted);
	// A clone is built when it is packed, and npm's message about a package that is missing has no remedy.
	const [isClone, isInstalled] = ["package-lock.json", "node_modules"].map((name) =>
		existsSync(path.join(wanted, name)),
	);
	if (isClone && !isInstalled) {
		throw new CommandError(`The packages of \`${wanted}\` aren't installed. Run \`npm ci\` there first.`);
	}
	const packed = packClone(path.resolve(wanted), folder);
	if (packed !== undefined) return getEngineSpec(folder, packageDir, packed);
	throw new CommandError(`\`${wanted}\` can't be packed. If it is a clone of the engine, run \`npm ci\` there again.`);
}

/** Lists the differences between what two versions have built, in sections. */
function listChanges(before: Version, after: Version): string[] {
	const without = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line));
	const files = compareExports(before.files, after.files).map(({ kind, paths }) => [kind, paths] as const);
	const sections = [
		...files,
		["New diagnostics", without(after.diagnostics, before.diagnostics)],
		["Diagnostics that are gone", without(before.diagnostics, after.diagnostics)],
	] as const;
	return sections.flatMap(([title, lines]) => {
		const more = lines.length > MAX_PATHS ? [`  and ${lines.length - MAX_PATHS} more`] : [];
		return lines.length > 0 ? [`${title}:`, ...lines.slice(0, MAX_PATHS).map((line) => `  ${line}`), ...more] : [];
	});
}

const getContentFolder = ({ folder }: Project) => path.resolve(folder, process.env.CONTENT_DIR || ".");

/** Builds the content with both versions, each in a folder of its own. */
async function buildVersions(
	project: Project,
	engine: EngineSpec,
	manager: PackageManager,
	folder: string,
): Promise<[before: Version, after: Version]> {
	const contentDir = getContentFolder(project);
	const after = path.join(folder, "after");
	await copyPackage(project, after);
	await copyPacked(after, engine);
	print(`Installing ${PACKAGE}@${engine.fallback} for a trial …`);
	installForTrial(after, manager, [`${PACKAGE}@${engine.fallback}`]);
	const packageDir = findDependency(after, PACKAGE);
	if (packageDir === undefined) throw new CommandError(`\`${engine.fallback}\` can't be installed.`);
	const before = path.join(folder, "before");
	await linkPackage(project, before);
	const [from, to] = [project.packageDir, packageDir].map((one) => readPackage(one).version ?? "");
	const names = from === to ? [`${from} (installed)`, `${to} (new)`] : [from, to];
	print(`Building the blog with ${names[0]} …`);
	const present = await buildVersion(before, project.packageDir, contentDir, names[0] ?? "");
	print(`Building the blog with ${names[1]} …`);
	return [present, await buildVersion(after, packageDir, contentDir, names[1] ?? "")];
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

function isConfirmed(version: string): Promise<boolean> {
	const withoutTerminal = new CommandError("Add `--yes` to install the new version, or `--dry-run`.");
	return confirmOnTerminal({ text: `Install ${version}?`, isPreset: false }, withoutTerminal);
}

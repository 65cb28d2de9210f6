import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { PACKAGE, readPackage } from "@/lib/cli/project/find-project";
import { ADAPTER_PACKAGE } from "@/lib/content/source/other-systems";
import { isWithin } from "@/lib/content/source/real-paths";
import { writeNew } from "@/lib/utils/write-new";
import type { EngineSpec } from "./project-files";

/**
 * The part of npm's hidden lockfile that names the source of this package:
 * https://docs.npmjs.com/cli/configuring-npm/package-lock-json#hidden-lockfiles
 */
const lockfileSchema = z.object({
	packages: z.object({ [`node_modules/${PACKAGE}`]: z.object({ resolved: z.string() }) }),
});

/** The packages beside the engine that a new blog gets for its editors. */
const EDITING_TOOLS = ["quire-desk", "quire-language-server"];

interface SpecOptions {
	/** The version to install, in place of that of this command. */
	wanted?: string | undefined;
	/** Whether the blog is a site of another system. */
	isOtherSystem?: boolean;
	/** Whether the blog gets the packages for its editors. */
	hasTools?: boolean;
}

/**
 * Returns the version of the engine for a blog: the wanted one, else that of this command. It is a version of the registry, a Git
 * repository, or a packed file, which belongs into the folder of the blog so that the blog can be installed elsewhere. The packages beside
 * the engine have the same version, or are packed files beside that of the engine; a repository has them in folders, of which npm installs
 * none. A site of another system gets the package that reads it.
 */
export function getEngineSpec(
	folder: string,
	packageDir: string,
	{ wanted, isOtherSystem = false, hasTools = true }: SpecOptions = {},
): EngineSpec {
	const origin = wanted ?? findOrigin(packageDir) ?? `^${readPackage(packageDir).version}`;
	const isPacked = existsSync(origin);
	const isVersion = !isPacked && !/[/:]/.test(origin);
	const copied: string[] = [];
	const nameFile = (file: string) => {
		if (isWithin(folder, path.resolve(file))) return `file:${path.relative(folder, file).replaceAll(path.sep, "/")}`;
		copied.push(file);
		return `file:${path.basename(file)}`;
	};
	const findBeside = (names: readonly string[]) => {
		const specs: Record<string, string> = {};
		for (const name of names) {
			const packed = path.join(path.dirname(origin), path.basename(origin).replace(PACKAGE, name));
			if (isVersion) specs[name] = origin;
			else if (isPacked && packed !== origin && existsSync(packed)) specs[name] = nameFile(packed);
		}
		return specs;
	};
	const spec = isPacked ? nameFile(origin) : origin;
	return {
		fallback: spec,
		...(wanted !== undefined && { wanted: spec }),
		readers: isOtherSystem ? findBeside([ADAPTER_PACKAGE]) : {},
		tools: hasTools ? findBeside(EDITING_TOOLS) : {},
		packed: copied,
	};
}

/** Copies packed files into the folder of a blog. */
export async function copyPacked(folder: string, { packed = [] }: EngineSpec): Promise<void> {
	for (const file of packed) await writeNew(path.join(folder, path.basename(file)), await readFile(file));
}

/**
 * Returns the path of the packed file, or the URL of the Git repository, from which npm installed a package; `undefined` for the registry.
 */
function findOrigin(packageDir: string): string | undefined {
	const modules = path.dirname(packageDir);
	const lockfile = path.join(modules, ".package-lock.json");
	if (!existsSync(lockfile)) return undefined;
	const { data } = lockfileSchema.safeParse(JSON.parse(readFileSync(lockfile, "utf8")));
	const resolved = data?.packages[`node_modules/${PACKAGE}`]?.resolved ?? "https:";
	const [, file] = /^file:(.+)/.exec(resolved) ?? [];
	const origin = file === undefined ? resolved : path.resolve(modules, "..", file);
	return /^https?:/.test(resolved) || (file !== undefined && !existsSync(origin)) ? undefined : origin;
}

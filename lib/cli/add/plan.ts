import path from "node:path";
import { INSTRUCTIONS_FILE, readAgentContext, readAgentFiles } from "@/lib/cli/init/agent-files";
import { createPackage, createPnpmSettings, PNPM_FILE } from "@/lib/cli/init/project-files";
import { getEnginePackageDir } from "@/lib/cli/project/find-project";
import { usesCacheComponents } from "@/lib/content/source/app-config";
import { type Change, planChange } from "./change";
import type { Decisions } from "./decide";
import { planAgentFiles } from "./plan-agent-files";
import { planBlog, planTakenBlog } from "./plan-blog";
import { planConfig, readBasePath } from "./plan-config";
import { planIgnores } from "./plan-ignores";
import { planPage } from "./plan-page";
import { planTheme } from "./plan-theme";

export interface Plan {
	/** All files to write, without those that stay as they are. */
	changes: readonly Change[];
	/** The configuration of the app; `undefined` if it can't be changed safely. */
	config: Change | undefined;
	/** The files with the pages of a blog inside the app, also those that stay as they are. */
	pages: readonly Change[];
	/** The names of the files for programs that write posts. */
	agentFiles: ReadonlySet<string>;
	/** The names of the files, besides `.gitignore`, in which tools of the app get lines. */
	toolFiles: ReadonlySet<string>;
	/** What the owner has to ignore by hand. */
	ignoreSteps: readonly string[];
	/** The path of the blog on its host. */
	hostPath: string;
}

/** Plans all files that the app gets, and the changes of those that it has. */
export async function planFiles(decisions: Decisions): Promise<Plan> {
	const { appDir, blogPath, folder, inside, isNew, takeover, title, url, manager } = decisions;
	const engineDir = getEnginePackageDir();
	const config = await planConfig(appDir, decisions);
	const texts = await readAgentFiles(engineDir, await readAgentContext(appDir, folder, manager));
	const hostPath = readBasePath(config?.after) + blogPath;
	const settings = { title, url, hostPath };
	const blog = takeover ? planTakenBlog(takeover, settings) : planBlog(folder, settings);
	const pages = inside
		? await planPage(appDir, {
				blogPath,
				usesCacheComponents: usesCacheComponents(appDir),
				replaced: takeover?.pages[0],
				writesOutFrom: decisions.writesOut ? engineDir : undefined,
			})
		: [];
	const agentFiles = decisions.hasAgents ? planAgentFiles(appDir, texts, decisions.addsSection === true) : [];
	const skills = agentFiles.map(({ file }) => file).filter((file) => file !== INSTRUCTIONS_FILE);
	// Posts of a blog that the app has may use classes of its Tailwind.
	const hidden = [...(takeover && inside ? [] : [folder]), ...skills];
	const ignores = await planIgnores(appDir, { blogPath, folder, inside, hidden, config: config?.after });
	const tools = [...(manager === "pnpm" ? [planPnpmSettings(decisions)] : []), ...ignores.changes];
	const changes = [
		...(config ? [config] : []),
		...(isNew ? blog : []),
		...(isNew && !inside ? planTheme(appDir, folder) : []),
		...pages,
		...agentFiles,
		...tools,
		planPackage(decisions),
	];
	return {
		changes: changes.filter(({ before, after }) => before !== after),
		config,
		pages,
		agentFiles: new Set(texts.keys()),
		toolFiles: new Set(tools.map(({ file }) => file).filter((file) => file !== ".gitignore")),
		ignoreSteps: ignores.steps,
		hostPath,
	};
}

function planPnpmSettings({ appDir, root }: Decisions): Change {
	return planChange(appDir, path.join(path.relative(appDir, root), PNPM_FILE), createPnpmSettings);
}

/** Plans the dependency on the engine. The scripts are those of the app. */
function planPackage({ appDir, engine, isInstalled }: Decisions): Change {
	return planChange(appDir, "package.json", (present = "") =>
		isInstalled
			? present
			: createPackage("", engine, { text: present, content: JSON.parse(present) }, { hasScripts: false }),
	);
}

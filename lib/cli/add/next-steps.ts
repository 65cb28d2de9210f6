import path from "node:path";
import { checkProxy } from "@/lib/checks/app-proxy";
import { INSTRUCTIONS_FILE } from "@/lib/cli/init/agent-files";
import { listCopies } from "@/lib/cli/init/engine-spec";
import { PACKAGE } from "@/lib/cli/project/find-project";
import { SITE_FILE } from "@/lib/config/parse";
import { isBelowSegment } from "@/lib/content/source/app-page";
import type { Decisions } from "./decide";
import type { Plan } from "./plan";
import { listGenerated } from "./plan-ignores";
import { listTakeoverSteps } from "./takeover";

/** Lists what the owner has to do by hand before the blog works. */
export async function listSteps({ appDir, blogPath, takeover, inside }: Decisions, plan: Plan): Promise<string[]> {
	const proxy = await checkProxy(appDir, { blogPath, leadsToPages: isBelowSegment(plan.pages[0]?.file) });
	return [
		...(plan.config === undefined
			? ["Put `withQuire` into the configuration, as shown above: there is no blog without it."]
			: []),
		...(takeover ? listTakeoverSteps(takeover, { inside }) : []),
		...plan.ignoreSteps,
		...proxy.map(({ file, line, message }) => `${file}:${line}: ${message}`),
	];
}

/** Describes what the owner has to do by hand; empty if that is nothing. */
export function describeSteps(steps: readonly string[]): string {
	if (steps.length === 0) return "";
	const title = steps.length === 1 ? "One step is left:" : `${steps.length} steps are left:`;
	return `\n${title}\n${steps.map((step) => `- ${step}`).join("\n")}`;
}

/** Describes how to see the blog, and how to undo all changes. */
export function describeUse(decisions: Decisions, plan: Plan, isComplete: boolean): string {
	const { blogPath, manager } = decisions;
	const uninstall = manager === "npm" ? "npm uninstall" : `${manager} remove`;
	return `
The blog ${isComplete ? "is" : "will be"} at ${blogPath} of the app, with the app's own commands:

  ${manager} run dev
  ${manager} run build

To undo this, take \`withQuire\` out of \`${plan.config?.file ?? "next.config"}\`, ${listEdits(decisions, plan).join(" and ")}, and run

  ${uninstall} ${PACKAGE}
  rm -r ${listCreated(decisions, plan).join(" ")}
`;
}

/** Lists what to take out of files besides the configuration. */
function listEdits({ blogPath }: Decisions, { changes, config, toolFiles }: Plan): string[] {
	const generated = listGenerated(blogPath, config?.after).map((line) => `\`${line}\``);
	const edited = changes.flatMap(({ file, before }) => (before === undefined ? [] : [file]));
	const ofTools = edited.filter((file) => toolFiles.has(file)).map((file) => `\`${file}\``);
	return [
		`${generated.join(", ")} out of \`.gitignore\``,
		...(ofTools.length > 0 ? [`the lines shown above out of ${ofTools.join(", ")}`] : []),
		...(edited.includes(INSTRUCTIONS_FILE) ? [`the section about the blog out of \`${INSTRUCTIONS_FILE}\``] : []),
	];
}

/** Lists the new files and folders, with those that builds make. */
function listCreated(
	{ blogPath, folder, takeover, engine, isInstalled, appDir }: Decisions,
	{ changes, pages, agentFiles, toolFiles }: Plan,
): string[] {
	const files = changes.flatMap(({ file, before }) =>
		before === undefined && (agentFiles.has(file) || toolFiles.has(file)) ? [file] : [],
	);
	return [
		takeover ? `${folder}/${SITE_FILE}` : folder,
		".quire",
		`public${blogPath}`,
		...new Set(pages.map(({ file }) => JSON.stringify(path.dirname(file)))),
		...files.map((file) => file.replace(/\/SKILL\.md$/, "")),
		...(isInstalled ? [] : listCopies(appDir, engine)),
	];
}

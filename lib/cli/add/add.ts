import path from "node:path";
import { type Arguments, type Command, CommandError, EXIT } from "@/lib/cli/command/command";
import { confirmOnTerminal } from "@/lib/cli/command/terminal";
import { AGENT_OPTIONS, describeOwnInstructions } from "@/lib/cli/init/agent-files";
import { copyPacked, isRepository } from "@/lib/cli/init/engine-spec";
import { installProject } from "@/lib/cli/project/package-manager";
import { describeMissingUrl } from "@/lib/config/parse";
import { DEFAULT_FOLDER } from "@/lib/utils/blog-in-app.mjs";
import { print, printLines } from "@/lib/utils/print";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { describeChange } from "./change";
import { type Decisions, decide } from "./decide";
import { describeSteps, describeUse, listSteps } from "./next-steps";
import { type Plan, planFiles } from "./plan";
import { describeManualConfig } from "./plan-config";
import { describeSecondNext } from "./read-app";
import { describeTakeover } from "./takeover";

export const ADD: Command = {
	name: "add",
	positionals: "[path]",
	summary: "Adds a blog to the Next app in this folder, at a path such as /blog.",
	options: [
		{ name: "yes", short: "y", summary: "Ask nothing." },
		{ name: "title", value: "text", summary: "The title of the blog." },
		{ name: "url", value: "url", summary: "The URL of the app, such as https://example.org." },
		{ name: "folder", value: "name", summary: `The folder of the blog; ${DEFAULT_FOLDER} by default.` },
		{ name: "write-out", summary: "Write the code of the blog's pages into the app, to change it." },
		{ name: "beside", summary: "Make the blog a site beside the app, instead of pages in the app's layout." },
		{
			name: "from",
			value: "folder",
			summary: "Replace a blog of the app, with the posts in this folder, which stay where they are.",
		},
		...AGENT_OPTIONS,
		{ name: "package", value: "spec", summary: "The engine to install: a version, a tag or a tarball." },
		{ name: "no-install", summary: "Install no packages." },
	],
	run: add,
};

async function add(args: Arguments): Promise<number> {
	const { values } = args;
	const decisions = await decide(args);
	const plan = await planFiles(decisions);
	printLines(plan.changes.map(describeChange).join("\n\n"));
	if (plan.config === undefined) printLines(describeManualConfig(decisions.appDir, decisions));
	if (!values.yes && plan.changes.length > 0 && !(await isConfirmed())) {
		print("Nothing was changed.");
		return EXIT.failure;
	}
	await writeChanges(decisions, plan, !values["no-install"]);
	return report(decisions, plan);
}

/** Writes the files, and installs the engine. */
async function writeChanges(decisions: Decisions, { changes }: Plan, installs: boolean): Promise<void> {
	const { appDir, engine, isInstalled, manager } = decisions;
	if (!isInstalled) await copyPacked(appDir, engine);
	for (const { file, after } of changes) await writeAtomically(path.join(appDir, file), after);
	if (installs && !isInstalled) installProject(appDir, manager, { runsScripts: isRepository(engine) });
}

/** Prints how to use and to undo the blog, and what is left to do by hand. Returns the exit code. */
async function report(decisions: Decisions, plan: Plan): Promise<number> {
	const { takeover, isNew, url, addsSection } = decisions;
	const steps = await listSteps(decisions, plan);
	if (takeover) printLines(`\n${describeTakeover(takeover)}`);
	printLines(describeUse(decisions, plan, steps.length === 0));
	printLines(describeSecondNext(decisions.appDir));
	if (isNew && url === undefined) printLines(describeMissingUrl(plan.hostPath));
	if (addsSection === undefined) print(describeOwnInstructions("add"));
	printLines(describeSteps(steps));
	return steps.length > 0 ? EXIT.failure : EXIT.success;
}

function isConfirmed(): Promise<boolean> {
	const withoutTerminal = new CommandError("Nothing was changed. Confirm the changes with `--yes`.", EXIT.wrongUsage);
	return confirmOnTerminal({ text: "\nMake these changes?", isPreset: true }, withoutTerminal);
}

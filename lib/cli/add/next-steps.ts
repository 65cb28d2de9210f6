import { PACKAGE } from "@/lib/cli/project/find-project";

interface Result {
	/** Whether nothing is left to do by hand. */
	isComplete: boolean;
	blogPath: string;
	/** What to undo by hand besides the change of the configuration. */
	edits: readonly string[];
	/** The files and folders to delete. */
	created: readonly string[];
	manager: string;
	config: string | undefined;
}

export function describeNextSteps({
	blogPath,
	edits,
	created,
	manager,
	isComplete,
	config = "next.config",
}: Result): string {
	const uninstall = manager === "npm" ? "npm uninstall" : `${manager} remove`;
	return `
The blog ${isComplete ? "is" : "will be"} at ${blogPath} of the app, with the app's own commands:

  ${manager} run dev
  ${manager} run build

To undo this, take \`withQuire\` out of \`${config}\`, ${edits.join(" and ")}, and run

  ${uninstall} ${PACKAGE}
  rm -r ${created.join(" ")}
`;
}

/** Describes what the owner has to do by hand; empty if that is nothing. */
export function describeSteps(steps: readonly string[]): string {
	if (steps.length === 0) return "";
	const title = steps.length === 1 ? "One step is left:" : `${steps.length} steps are left:`;
	return `\n${title}\n${steps.map((step) => `- ${step}`).join("\n")}`;
}

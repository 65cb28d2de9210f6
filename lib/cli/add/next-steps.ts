import { PACKAGE } from "@/lib/cli/project/find-project";

interface Steps {
	blogPath: string;
	/** What to undo by hand besides the change of the configuration. */
	edits: readonly string[];
	/** The files and folders to delete. */
	created: readonly string[];
	manager: string;
	config: string | undefined;
}

export function describeNextSteps({ blogPath, edits, created, manager, config = "next.config" }: Steps): string {
	const uninstall = manager === "npm" ? "npm uninstall" : `${manager} remove`;
	return `
The blog is at ${blogPath} of the app, with the app's own commands:

  ${manager} run dev
  ${manager} run build

To undo this, take \`withQuire\` out of \`${config}\`, ${edits.join(" and ")}, and run

  ${uninstall} ${PACKAGE}
  rm -r ${created.join(" ")}
`;
}

import { componentNames } from "@/components/mdx/page-components";
import { formatReport, hasErrors } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";

/** Checks all content before a build, which compiles every body on the way; prints what is wrong and ends the build on errors. */
export async function stopOnErrors(): Promise<void> {
	const report = await runChecks(componentNames);
	console.log(formatReport(report));
	if (hasErrors(report)) process.exit(1);
}

import { parseArgs } from "node:util";
import { componentNames } from "@/components/mdx/page-components";
import { formatReport, hasErrors } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const report = await runChecks(componentNames);
console.log(values.json ? JSON.stringify(report) : formatReport(report));
process.exitCode = hasErrors(report) ? 1 : 0;

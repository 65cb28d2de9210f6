import { parseArgs } from "node:util";
import { formatReport, hasErrors } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { describeProject } from "@/lib/content/source/describe-project";
import { compileInThreads } from "@/lib/next/compile-in-threads";
import { getBlog } from "@/lib/next/get-blog";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const blog = getBlog();
await compileInThreads(blog);
const report = await runChecks(blog);
const source = values.json ? undefined : describeProject(blog.source.project());
if (source !== undefined) console.log(source);
console.log(values.json ? JSON.stringify(report) : formatReport(report));
process.exitCode = hasErrors(report) ? 1 : 0;

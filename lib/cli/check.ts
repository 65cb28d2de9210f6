import "./production-react";
import { parseArgs } from "node:util";
import { formatReport, hasErrors } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { getBlog } from "@/lib/next/get-blog";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const report = await runChecks(getBlog());
console.log(values.json ? JSON.stringify(report) : formatReport(report));
process.exitCode = hasErrors(report) ? 1 : 0;

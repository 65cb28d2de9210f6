import { mock } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import type { FolderCommand } from "./run-command";

interface Place {
	open?: () => Blog;
	workingDir?: string;
}

/** Runs a command in this process; returns its exit code and output, without the last line end. */
export async function runHere(command: FolderCommand, args: readonly string[], { open, workingDir }: Place = {}) {
	const lines: string[] = [];
	const print = (text: unknown) => void lines.push(String(text));
	const mocks = [mock.method(console, "log", print), mock.method(console, "error", print)];
	const before = { exitCode: process.exitCode, workingDir: process.env.WORKING_DIR };
	process.exitCode = undefined;
	if (workingDir !== undefined) process.env.WORKING_DIR = workingDir;
	try {
		await command([...args], open);
		return { status: process.exitCode ?? 0, output: lines.join("\n") };
	} finally {
		process.exitCode = before.exitCode;
		if (before.workingDir === undefined) delete process.env.WORKING_DIR;
		else process.env.WORKING_DIR = before.workingDir;
		for (const one of mocks) one.mock.restore();
	}
}

import type { Reporter, TestCase, TestResult } from "playwright/types/testReporter";

/** Prints why tests were skipped: the list of tests says only that they were. */
export default class SkipReporter implements Reporter {
	private readonly counts = new Map<string, number>();

	onTestEnd(_: TestCase, { annotations }: TestResult): void {
		for (const { type, description } of annotations) {
			if (type !== "skip") continue;
			const reason = description ?? "without a reason";
			this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
		}
	}

	onEnd(): void {
		for (const [reason, count] of this.counts) console.log(`  ${count} skipped: ${reason}`);
	}

	printsToStdio(): boolean {
		return false;
	}
}

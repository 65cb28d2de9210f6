import { addSection, INSTRUCTIONS_FILE } from "@/lib/cli/init/agent-files";
import { type Change, planChange } from "./change";

export function planAgentFiles(appDir: string, texts: ReadonlyMap<string, string>, addsSection: boolean): Change[] {
	return [...texts].map(([file, text]) =>
		planChange(appDir, file, (present) => {
			if (present === undefined) return text;
			return file === INSTRUCTIONS_FILE && addsSection ? addSection(present, text) : present;
		}),
	);
}

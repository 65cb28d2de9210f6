import { withElements } from "@/components/with-elements";
import type { Words } from "@/lib/words/types";

/** The button that goes from the system's theme to the other one, to the same one, and back; CSS shows the state's word. */
export function ThemeSwitch({ words }: { words: Words }) {
	const { theme, system, light, dark } = words.frame;
	const states = (
		<>
			<span>{system}</span>
			<span>{light}</span>
			<span>{dark}</span>
		</>
	);
	return (
		<button type="button" className="theme">
			<span>{withElements(theme, { state: states })}</span>
		</button>
	);
}

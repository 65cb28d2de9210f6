import { formatElements } from "@/components/format-elements";
import type { Messages } from "@/lib/i18n/types";

/** The button that goes from the system's theme to the other one, to the same one, and back; CSS shows the state's word. */
export function ThemeSwitch({ messages }: { messages: Messages }) {
	const { theme, system, light, dark } = messages.frame;
	const states = (
		<>
			<span>{system}</span>
			<span>{light}</span>
			<span>{dark}</span>
		</>
	);
	return (
		<button type="button" className="theme">
			<span>{formatElements(theme, { state: states })}</span>
		</button>
	);
}

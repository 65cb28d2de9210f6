import { formatElements } from "@/components/element-helpers";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	messages: Messages;
	isHintAbove?: boolean;
}

/**
 * Renders the button that switches from the theme of the system to the other one, to the same one, and back. CSS shows the
 * name of the current state.
 */
export function ThemeSwitch({ messages, isHintAbove }: Props) {
	const { theme, system, light, dark } = messages.frame;
	const states = (
		<>
			<span>{system}</span>
			<span>{light}</span>
			<span>{dark}</span>
		</>
	);
	return (
		<button type="button" className="theme ui relative -m-2 cursor-pointer p-2 text-muted hover:text-accent">
			<span
				className={`absolute inset-e-0 z-1 rule-around bg-paper px-1.5 py-[0.1rem] whitespace-nowrap ${isHintAbove ? "bottom-full" : "top-full"}`}
			>
				{formatElements(theme, { state: states })}
			</span>
		</button>
	);
}

import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/types";

/** What a component gets that says something of its own: the words of the language that its text is in. */
export interface WithMessages {
	messages: Messages;
}

/** Makes components speak a language. */
export function bindMessages(messages: Messages) {
	return function speak<Props>(Component: (props: Props & WithMessages) => ReactNode) {
		return function Speaker(props: Props) {
			return <Component {...props} messages={messages} />;
		};
	};
}

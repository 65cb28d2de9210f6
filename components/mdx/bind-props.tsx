import type { ReactNode } from "react";

export function bindProps<Bound extends object>(bound: Bound) {
	return function bind<Props>(Component: (props: Props & Bound) => ReactNode) {
		return function BoundComponent(props: Props) {
			return <Component {...props} {...bound} />;
		};
	};
}

export const Icon = () => <path fill="#27264a" />;

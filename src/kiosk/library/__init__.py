"""The editions on this kiosk: which is shown, which went before. `shelf` is light; `worker` starts builds."""

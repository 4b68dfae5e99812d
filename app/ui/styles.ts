// All of the interface's CSS, in the order in which it must win.
import './tokens.css'
import './base.css'
import './frame.css'
import './list.css'
import './form.css'
import './figure.css'
import './print.css'
